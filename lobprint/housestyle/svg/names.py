"""Names of elements, attributes and properties that a drawing may have."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


DRAWN = _names(
    "svg g defs symbol use path rect circle ellipse line polyline polygon"
    " linearGradient radialGradient stop clipPath mask pattern image marker"
)
FILTERS = _names(
    "filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood"
    " feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology"
    " feOffset feTile feTurbulence feConvolveMatrix feDisplacementMap feDiffuseLighting"
    " feSpecularLighting feDistantLight fePointLight feSpotLight"
)
"""Those of which `primitives` knows what they cost."""
IGNORED = _names(
    "style title desc metadata script font font-face color-profile cursor view animate"
    " animateColor animateMotion animateTransform set"
)
"""Of these nothing is lost on paper."""
SILENT = _names("defs symbol clipPath mask pattern marker filter stop")
"""Drawn only where something else uses them."""
TEXTS = _names("text tspan tref textPath flowRoot altGlyph")
COLORS = _names("color fill stroke stop-color flood-color lighting-color")
ATTRIBUTES = _names(
    "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height points viewBox"
    " preserveAspectRatio offset gradientUnits gradientTransform spreadMethod"
    " clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits"
    " patternTransform markerWidth markerHeight markerUnits refX refY orient"
    " filterUnits primitiveUnits in in2 result mode type values tableValues slope"
    " intercept amplitude exponent operator k1 k2 k3 k4 dx dy stdDeviation"
    " radius baseFrequency numOctaves seed stitchTiles order kernelMatrix divisor bias"
    " targetX targetY edgeMode preserveAlpha scale xChannelSelector yChannelSelector"
    " surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation"
    " z pointsAtX pointsAtY pointsAtZ limitingConeAngle"
)
PROPERTIES = _names(
    "clip-path clip-rule color color-interpolation-filters display fill fill-opacity"
    " fill-rule filter flood-color flood-opacity isolation lighting-color marker"
    " marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow"
    " paint-order stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset"
    " stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width"
    " transform transform-origin vector-effect visibility"
)
"""What changes how a drawing without text looks."""
