"""Which page a picture shows, and that page laid flat, dot upon dot of its print."""
