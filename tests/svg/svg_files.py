"""Small logos, written the way the drawing programs of schools write them.

`VECTORS` can be painted as vectors; `PICTURES` hold something that only a rasteriser
draws.
"""
# ruff: noqa: E501 - programs write long lines

from __future__ import annotations

import base64
import gzip
import io

from PIL import Image

SVG = 'xmlns="http://www.w3.org/2000/svg"'
LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, size: str = 'viewBox="0 0 200 100"') -> str:
    """A drawing of 200 by 100 with `inside` in it."""
    return f"<svg {SVG} {LINKS} {size}>{inside}</svg>"


ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
  <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" id="Laag_1" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" xmlns:i="&ns_ai;"
  i:viewOrigin="0 100" x="0px" y="0px" viewBox="0 0 200 100"
  style="enable-background:new 0 0 200 100;" xml:space="preserve">
<style type="text/css">
  .st0{clip-path:url(#SVGID_2_);}
  .st1{fill:#00629B;}
  .st2{fill:none;stroke:#F28C00;stroke-width:6;stroke-miterlimit:10;}
  .st3{opacity:0.5;fill:#E30613;enable-background:new;}
</style>
<switch>
  <foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"/>
  <g i:extraneous="self">
    <g>
      <defs><rect id="SVGID_1_" x="10" y="10" width="80" height="80"/></defs>
      <clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
      <g class="st0"><circle class="st1" cx="50" cy="50" r="50"/></g>
    </g>
    <polyline class="st2" points="110,90 130,20 150,90 170,20 "/>
    <path class="st3" d="M120,40c0-11,9-20,20-20s20,9,20,20s-9,20-20,20S120,51,120,40z"/>
  </g>
</switch>
</svg>
"""

INKSCAPE = f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="50.8mm" height="25.4mm" viewBox="0 0 60 30" version="1.1" id="svg5"
   inkscape:version="1.2.2" sodipodi:docname="logo.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   {LINKS} {SVG} xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.75"/>
  <defs id="defs2">
    <linearGradient inkscape:collect="always" id="linearGradient900">
      <stop style="stop-color:#00629b;stop-opacity:1" offset="0" id="stop896"/>
      <stop style="stop-color:#f28c00;stop-opacity:1" offset="1" id="stop898"/>
    </linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient900" id="lg902"
       x1="2" y1="15" x2="28" y2="15" gradientUnits="userSpaceOnUse"/>
    <radialGradient xlink:href="#linearGradient900" id="rg904" cx="45" cy="15" fx="42"
       fy="12" r="12" gradientUnits="userSpaceOnUse"
       gradientTransform="matrix(1,0,0,0.8,0,3)"/>
  </defs>
  <g inkscape:label="Laag 1" inkscape:groupmode="layer" id="layer1"
     transform="translate(1,0.5)">
    <rect style="fill:url(#lg902);stroke:#000000;stroke-width:0.8;stroke-linejoin:round"
       id="rect111" width="26" height="20" x="2" y="5" ry="3"/>
    <ellipse style="fill:url(#rg904)" cx="45" cy="15" rx="11" ry="9" id="path292"/>
    <path style="fill:none;stroke:#c00000;stroke-width:1.5;stroke-linecap:round;\
stroke-dasharray:3, 3" d="m 4,27 h 50" id="path3"/>
  </g>
</svg>
"""

FIGMA = f"""<svg width="200" height="100" viewBox="0 0 200 100" fill="none" {SVG}>
<g clip-path="url(#clip0_12_34)">
<rect x="8" y="8" width="84" height="84" rx="20" fill="url(#paint0_linear_12_34)"/>
<path fill-rule="evenodd" clip-rule="evenodd" d="M110 10H190V90H110V10ZM130 30V70H170V30H130Z" fill="#1E7F4F"/>
<g opacity="0.4"><circle cx="100" cy="50" r="30" fill="#FFCC00"/>
<circle cx="125" cy="50" r="30" fill="#CC0066"/></g>
</g>
<defs>
<linearGradient id="paint0_linear_12_34" x1="50" y1="8" x2="50" y2="92" gradientUnits="userSpaceOnUse">
<stop stop-color="#6A5ACD"/><stop offset="0.5" stop-color="#FF6B6B"/><stop offset="1" stop-color="#222222"/>
</linearGradient>
<clipPath id="clip0_12_34"><rect width="200" height="100" fill="white"/></clipPath>
</defs>
</svg>
"""

CORELDRAW = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW 2020 (64-Bit) -->
<svg {SVG} xml:space="preserve" width="76.2mm" height="38.1mm" version="1.1"
 style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; fill-rule:evenodd; clip-rule:evenodd"
 viewBox="0 0 8000 4000" {LINKS} xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs><style type="text/css"><![CDATA[
    .str0 {{stroke:#2B2A29;stroke-width:120;stroke-miterlimit:22.9256}}
    .fil1 {{fill:none}}
    .fil0 {{fill:#E31E24;fill-rule:nonzero}}
 ]]></style></defs>
 <g id="Layer_x0020_1">
  <metadata id="CorelCorpID_0Corel-Layer"/>
  <polygon class="fil0" points="500,3500 2000,500 3500,3500 "/>
  <polygon class="fil1 str0" points="4500,3500 6000,500 7500,3500 "/>
  <path class="fil0" d="M5500 2500c300,-900 700,-900 1000,0l-500 700 -500 -700z"/>
 </g>
</svg>
"""

VECTORS: dict[str, str] = {
    "illustrator": ILLUSTRATOR,
    "inkscape": INKSCAPE,
    "figma": FIGMA,
    "coreldraw": CORELDRAW,
    "paths": svg(
        '<path d="M10 10L40 10 40 40H10z m 50 0 q 20-30 40 0 t40 0v40h-80z" fill="navy"/>'
        '<path d="M20 90a15 10 30 0 1 30-20A15 10 30 1 1 20 90" fill="teal"/>'
        '<path d="M110 60a20 20 0 1 0 40 0 20 20 0 10-40 0M160 60C160 40 190 40 190 60'
        'S160 80 160 95" fill="none" stroke="#a0f" stroke-width="4"/>'
    ),
    "transforms": svg(
        '<g transform="translate(50,50) rotate(30) scale(2 .5)">'
        '<rect x="-15" y="-15" width="30" height="30" fill="green" stroke="black"'
        ' stroke-width="4"/></g><g transform="matrix(1 .2 -.3 1 120 10)">'
        '<g transform="skewX(10) skewY(-5)"><circle cx="30" cy="30" r="25" fill="red"/>'
        '</g></g><path d="M0 0h10v10H0z" style="transform:translate(90px,80px)'
        ' rotate(45deg)"/>'
    ),
    "strokes": svg(
        '<g fill="none" stroke="#333" stroke-width="10"><path d="M20 80L40 20 60 80"/>'
        '<path d="M80 80L100 20 120 80" stroke-linejoin="round" stroke-linecap="round"/>'
        '<path d="M140 80L160 20 180 80" stroke-linejoin="bevel"'
        ' stroke-linecap="square"/></g><path d="M10 95H190" stroke="#06c"'
        ' stroke-width="4" stroke-dasharray="12 4 2" stroke-dashoffset="5"/>'
    ),
    "use and symbol": svg(
        '<defs><symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol>'
        '<g id="g"><rect width="20" height="20"/></g></defs>'
        '<use href="#s" x="10" y="10" width="80" height="60" fill="#c33"/>'
        '<use xlink:href="#g" x="120" y="20" fill="blue"/>'
        '<use xlink:href="#g" transform="translate(160 60) scale(1.5)"'
        ' color="orange" fill="currentColor"/>'
    ),
    "opacity": svg(
        '<rect width="200" height="100" fill="#eee"/><g opacity=".5">'
        '<rect x="20" y="20" width="80" height="60" fill="red"/>'
        '<rect x="60" y="40" width="80" height="50" fill="blue"/></g>'
        '<circle cx="160" cy="50" r="30" fill="lime" stroke="black" stroke-width="10"'
        ' opacity=".4"/><rect x="5" y="5" width="30" height="30" fill="#0008"'
        ' fill-opacity=".5"/>'
    ),
    "clips": svg(
        '<clipPath id="a"><circle cx="60" cy="50" r="40"/></clipPath>'
        '<clipPath id="b" clip-path="url(#a)">'
        '<rect x="30" y="20" width="60" height="60"/></clipPath>'
        '<g clip-path="url(#b)"><rect width="200" height="100" fill="purple"/></g>'
        '<clipPath id="c"><path clip-rule="evenodd"'
        ' d="M120 10h70v80h-70zM140 30h30v40h-30z"/></clipPath>'
        '<rect x="100" width="100" height="100" fill="gold" clip-path="url(#c)"/>'
    ),
    "gradients": svg(
        '<linearGradient id="a"><stop offset="20%" stop-color="red"/><stop offset=".5"'
        ' stop-color="yellow"/><stop offset=".5" stop-color="blue"/>'
        '<stop offset="1" stop-color="black"/></linearGradient>'
        '<radialGradient id="b" href="#a" cx=".3" cy=".3" r=".6"/>'
        '<linearGradient id="c" href="#a" gradientTransform="rotate(45 .5 .5)"/>'
        '<rect x="5" y="5" width="80" height="40" fill="url(#a)"/>'
        '<rect x="100" y="5" width="90" height="50" fill="url(#b)"/>'
        '<circle cx="40" cy="72" r="24" fill="none" stroke="url(#c)" stroke-width="8"/>'
        '<rect x="100" y="60" width="90" height="30" fill="url(#c)" opacity=".5"/>'
    ),
    "units": svg(
        '<rect x="10%" y="10%" width="30%" height="80%" fill="#246"/>'
        '<rect x="1in" y="2mm" width="20mm" height="1cm" rx="3pt" fill="#a42"/>',
        'width="100%" height="100%" viewBox="0 0 200 100"',
    ),
    "no viewbox": svg(
        '<circle cx="60" cy="30" r="29" fill="#090"/>', 'width="120px" height="60"'
    ),
    "aspect": svg(
        '<rect width="100" height="100" fill="#039"/>',
        'width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="xMaxYMid"',
    ),
    "stretched": svg(
        '<circle cx="50" cy="50" r="45" fill="#039"/>',
        'width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="none"',
    ),
    "nested": svg(
        '<svg x="20" y="10" width="80" height="80" viewBox="0 0 10 20">'
        '<rect width="30" height="20" fill="crimson"/></svg>'
        '<g fill="hsl(200,80%,40%)" visibility="hidden"><rect x="120" y="20" width="20"'
        ' height="20" visibility="visible"/><rect x="150" width="50" height="99"/></g>'
    ),
    "cascade": svg(
        "<style>rect{fill:red} g .x{fill:#080} #i{fill:blue} .y{fill:lime!important}"
        "</style><rect width='40' height='90' fill='black'/><g><rect class='x' x='50'"
        " width='40' height='90'/><rect class='x' id='i' x='100' width='40'"
        " height='90'/><rect class='y' style='fill:black' x='150' width='40'"
        " height='90'/></g>"
    ),
}


def _photo() -> str:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((40, 20)).convert("RGB").save(file, "png")
    return base64.b64encode(file.getvalue()).decode()


PICTURES: dict[str, str] = {
    "photo": svg(
        '<image x="20" y="10" width="160" height="80"'
        f' xlink:href="data:image/png;base64,{_photo()}"/>'
    ),
    "mask": svg(
        '<mask id="m"><rect width="200" height="100" fill="white"/>'
        '<circle cx="100" cy="50" r="30" fill="black"/></mask>'
        '<rect x="20" y="5" width="160" height="90" fill="#06a" mask="url(#m)"/>'
    ),
    "shadow": svg(
        '<filter id="f"><feDropShadow dx="4" dy="4" stdDeviation="3"/></filter>'
        '<rect x="30" y="20" width="120" height="50" fill="#06a" filter="url(#f)"/>'
    ),
    "pattern": svg(
        '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse">'
        '<circle cx="5" cy="5" r="4" fill="red"/></pattern>'
        '<rect width="200" height="100" fill="url(#p)"/>'
    ),
    "blend": svg(
        '<rect width="120" height="100" fill="cyan"/><rect x="80" width="120"'
        ' height="100" fill="yellow" style="mix-blend-mode:multiply"/>'
    ),
    "fading": svg(
        '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"'
        ' stop-color="red" stop-opacity="0"/></linearGradient>'
        '<rect width="200" height="100" fill="url(#a)"/>'
    ),
    "repeating": svg(
        '<linearGradient id="a" x2=".2" spreadMethod="reflect"><stop stop-color="red"/>'
        '<stop offset="1" stop-color="blue"/></linearGradient>'
        '<rect width="200" height="100" fill="url(#a)"/>'
    ),
    "marker": svg(
        '<marker id="m" markerWidth="4" markerHeight="4" refX="2" refY="2">'
        '<circle cx="2" cy="2" r="2"/></marker><path d="M20 20L180 80" stroke="black"'
        ' stroke-width="5" marker-end="url(#m)"/>'
    ),
}


def zipped(text: str) -> bytes:
    """An .svgz."""
    return gzip.compress(text.encode(), mtime=0)
