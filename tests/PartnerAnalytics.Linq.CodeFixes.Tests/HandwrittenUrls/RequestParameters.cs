using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>What a URL asks for, without regard to the ways of writing the same: blanks, parentheses, and forms of a date.</summary>
internal sealed partial class RequestParameters
{
    private readonly string[] _tokens;
    private int _at;

    private RequestParameters(string filter) => _tokens = [.. Token().Matches(filter).Select(match => match.Value)];

    /// <summary>The path and the parameters.</summary>
    public static string Describe(Uri url)
    {
        var parameters = url.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(pair => (Name: Decode(pair[0]), Value: Decode(pair[1])))
            .Select(pair => pair.Name.ToLowerInvariant() switch
            {
                "filter" or "$filter" => "filter: " + new RequestParameters(pair.Value).ReadFilter(),
                "groupby" => "groupby: " + Blanks().Replace(pair.Value, ","),
                "orderby" => "orderby: " + Ascending().Replace(Blanks().Replace(pair.Value, ","), ""),
                "skip" when pair.Value == "0" => "",
                "startdate" or "enddate" => pair.Name + ": " + DateTime.Parse(pair.Value, CultureInfo.InvariantCulture).ToString("d", CultureInfo.InvariantCulture),
                "aggregationlevel" when pair.Value == "day" && url.Query.Contains("applicationId", StringComparison.Ordinal) => "",
                var name => name + ": " + pair.Value,
            })
            .Where(line => line.Length > 0)
            .Order(StringComparer.Ordinal);
        var path = url.AbsolutePath;
        return path[path.IndexOf("/analytics/", StringComparison.Ordinal)..] + "\n" + string.Join('\n', parameters);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private string ReadFilter()
    {
        var filter = ReadOr();
        Assert.Equal(_tokens.Length, _at);
        return filter;
    }

    private string ReadOr() => ReadJoined("or", ReadAnd);

    private string ReadAnd() => ReadJoined("and", ReadOne);

    private string ReadJoined(string word, Func<string> readOperand)
    {
        var operands = new List<string> { readOperand() };
        while (_at < _tokens.Length && _tokens[_at] == word)
        {
            _at++;
            operands.Add(readOperand());
        }

        return operands.Count == 1 ? operands[0] : $"[{string.Join(" " + word + " ", operands)}]";
    }

    private string ReadOne()
    {
        if (_tokens[_at] == "(")
        {
            _at++;
            var inner = ReadOr();
            Assert.Equal(")", _tokens[_at++]);
            return inner;
        }

        // A field, an operator and a value; or a function, whose parentheses are kept.
        var words = new List<string>();
        for (var depth = 0; _at < _tokens.Length && (depth > 0 || _tokens[_at] is not ("and" or "or" or ")")); _at++)
        {
            depth += _tokens[_at] == "(" ? 1 : _tokens[_at] == ")" ? -1 : 0;
            words.Add(ToUtc(_tokens[_at]));
        }

        return DateCast().Replace(string.Join(' ', words), "$1");
    }

    private static string ToUtc(string token) => Date().IsMatch(token)
        ? DateTimeOffset.Parse(token.Trim('\''), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime().ToString("O")
        : token;

    [GeneratedRegex(@"'(?:[^']|'')*'|[(),]|[^\s(),']+")]
    private static partial Regex Token();

    [GeneratedRegex(@"^'?\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?'?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"cast \( (\S+) , Edm.DateTimeOffset \)")]
    private static partial Regex DateCast();

    [GeneratedRegex(@"\s*,\s*")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" asc\b")]
    private static partial Regex Ascending();
}
