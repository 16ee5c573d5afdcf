/* What configure would find out for libxml2 in Emscripten. No threads: a page has one. */
#define HAVE_DECL_GETENTROPY 1
#define HAVE_DECL_GLOB 0
#define HAVE_DECL_MMAP 0
#define HAVE_FUNC_ATTRIBUTE_DESTRUCTOR 0
#define HAVE_STDINT_H 1
#define XML_SYSCONFDIR "/etc"
