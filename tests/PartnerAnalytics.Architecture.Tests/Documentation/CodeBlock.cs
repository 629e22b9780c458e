using System.Text.RegularExpressions;

namespace PartnerAnalytics.Architecture.Tests.Documentation;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Language">The word after the fence; empty if there is none.</param>
/// <param name="Text">What stands between the fences.</param>
/// <param name="Line">The line of the file at which the text begins, from 1.</param>
/// <param name="Requests">For a block of C#, the block that follows it at once: the requests that its queries become
/// (<c>http</c>), or the messages of their refusals (<c>text</c>).</param>
internal sealed partial record CodeBlock(string Language, string Text, int Line, CodeBlock? Requests = null)
{
    public bool IsCSharp => Language == "csharp";

    public bool AreRequests => Language is "http" or "text";

    /// <summary>The rules that the block says its queries break.</summary>
    public IEnumerable<string> RefusedBy => Requests is null ? [] : RuleId().Matches(Requests.Text).Select(match => match.Value);

    [GeneratedRegex(@"\bPAL\d{4}\b")]
    private static partial Regex RuleId();
}
