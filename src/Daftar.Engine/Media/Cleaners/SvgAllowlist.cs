using System.Collections.Frozen;

namespace Daftar.Media.Cleaners;

/// <summary>What a drawing may consist of: what is drawn, and nothing that runs, loads or leads away unseen.</summary>
internal static class SvgAllowlist
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const string LinkNamespace = "http://www.w3.org/1999/xlink";

    public static FrozenSet<string> Elements { get; } = Set("""
        svg g defs symbol use switch a title desc view path rect circle ellipse line polyline polygon text tspan textPath image marker pattern
        clipPath mask linearGradient radialGradient stop meshgradient meshrow meshpatch style filter feBlend feColorMatrix feComponentTransfer feComposite
        feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
        feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        animate animateMotion animateTransform mpath font font-face glyph missing-glyph hkern vkern
        """);

    public static FrozenSet<string> Attributes { get; } = Set("""
        id class style lang tabindex role viewBox preserveAspectRatio version baseProfile width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d
        points pathLength transform transform-origin gradientTransform gradientUnits spreadMethod patternTransform patternUnits patternContentUnits
        offset stop-color stop-opacity fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
        stroke-dasharray stroke-dashoffset vector-effect paint-order opacity color color-interpolation color-interpolation-filters color-rendering
        display visibility overflow clip clip-path clip-rule mask mask-type clipPathUnits maskUnits maskContentUnits filter filterUnits primitiveUnits
        flood-color flood-opacity lighting-color in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4
        order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
        specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector yChannelSelector stdDeviation
        radius baseFrequency numOctaves seed stitchTiles marker-start marker-mid marker-end marker markerWidth markerHeight markerUnits refX refY
        orient font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight text-anchor text-decoration
        text-rendering dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode direction unicode-bidi
        glyph-orientation-vertical glyph-orientation-horizontal textLength lengthAdjust startOffset method spacing side rotate white-space
        inline-size image-rendering shape-rendering pointer-events cursor mix-blend-mode isolation systemLanguage requiredFeatures media
        attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines keyPoints from to by additive
        accumulate path origin zoomAndPan enable-background unicode glyph-name horiz-adv-x horiz-origin-x units-per-em ascent descent k u1 u2 g1 g2
        focusable href enableBackground
        """);

    /// <summary>What an animation may change: how things look, never where they lead.</summary>
    public static FrozenSet<string> Animated { get; } = Attributes.Except(["href", "id", "class", "style", "attributeName", "type"]).ToFrozenSet(StringComparer.Ordinal);

    // Browsers read the value of any other attribute as CSS or as numbers.
    private static readonly FrozenSet<string> PlainTexts = Set("id class lang role unicode glyph-name u1 u2 g1 g2 systemLanguage");

    /// <summary>Whether the value of an attribute is text to browsers, in which nothing is an address.</summary>
    public static bool IsPlainText(string attribute) => PlainTexts.Contains(attribute) || attribute.StartsWith("aria-", StringComparison.Ordinal);

    /// <summary>Whether a value with CSS loads nothing: it may name parts of the drawing itself, <c>url(#a)</c>.</summary>
    public static bool IsHarmlessStyle(string css)
    {
        // An escape or a comment could hide the words that are looked for; drawings need neither.
        if (css.Contains('\\', StringComparison.Ordinal) || css.Contains('<', StringComparison.Ordinal) || css.Contains("/*", StringComparison.Ordinal)) return false;
        string[] words = ["@import", "@namespace", "@charset", "expression(", "javascript:", "image(", "image-set(", "src(", "-moz-binding", "behavior:"];
        return !words.Any(word => css.Contains(word, StringComparison.OrdinalIgnoreCase)) && IsHarmlessValue(css);
    }

    /// <summary>Whether all addresses in a value lead into the drawing itself.</summary>
    private static bool IsHarmlessValue(string value)
    {
        for (var at = 0; (at = value.IndexOf("url", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 3)
        {
            var rest = value.AsSpan(at + 3).TrimStart();
            if (rest is not ['(', ..]) continue;
            if (rest[1..].TrimStart().TrimStart("\"'") is not ['#', ..]) return false;
        }
        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
