namespace PartnerAnalytics.Linq.Tests.Hostile;

/// <summary>Values that want out of the filter.</summary>
internal static class HostileInputs
{
    public static IEnumerable<(string Name, string Value)> All =>
    [
        ("a quote", "O'Neil"),
        ("quotes only", "''''"),
        ("an end of the text and another condition", "x' or 'a' eq 'a"),
        ("an end of the text and a parameter", "x'&top=1&$filter=1 eq 1"),
        ("an end that is encoded already", "x%27 or 1 eq 1"),
        ("an end that is encoded twice", "x%2527 or 1 eq 1"),
        ("a parameter", "a&top=9999"),
        ("a fragment", "a#b"),
        ("a question mark", "a?b=c"),
        ("a plus sign", "a+b"),
        ("a path", "../../../customers"),
        ("a line break and a header", "a\r\nX-Evil: 1"),
        ("a zero character", "a\0b"),
        ("a backslash", "a\\' or 1 eq 1"),
        ("other quotes", "\u2018x\u2019 \u201Cy\u201D \uFF07"),
        ("text that runs backwards", "a\u202Eb"),
        ("an emoji", "\U0001F600"),
        ("blanks", "   "),
        ("nothing", ""),
        ("a function", "cast('2018-01-01', Edm.DateTimeOffset)"),
        ("a lone surrogate", "a\uD800b"),
        ("nine thousand letters", new string('x', 9_000)),
    ];
}
