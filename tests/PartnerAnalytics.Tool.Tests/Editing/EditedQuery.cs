using PartnerAnalytics.Tool.Editing;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>An editor that texts are typed into; <c>$$</c> is the caret.</summary>
public sealed class EditedQuery : IDisposable
{
    private const string Caret = "$$";

    internal QueryEditor Editor { get; } = new();

    internal static (string Text, int Position) Read(string marked)
    {
        var position = marked.IndexOf(Caret, StringComparison.Ordinal);
        return (marked.Remove(position, Caret.Length), position);
    }

    internal Task<EditorCompletions> CompleteAsync(string marked)
    {
        var (text, position) = Read(marked);
        return Editor.CompleteAsync(text, position, CancellationToken.None);
    }

    internal Task<string?> DescribeAsync(string marked, string label)
    {
        var (text, position) = Read(marked);
        return Editor.DescribeAsync(text, position, label, CancellationToken.None);
    }

    internal Task<EditorHover?> HoverAsync(string marked)
    {
        var (text, position) = Read(marked);
        return Editor.HoverAsync(text, position, CancellationToken.None);
    }

    internal Task<EditorSignatures?> GetSignaturesAsync(string marked)
    {
        var (text, position) = Read(marked);
        return Editor.GetSignaturesAsync(text, position, CancellationToken.None);
    }

    internal Task<EditorCheck> CheckAsync(string text) => Editor.CheckAsync(text, CancellationToken.None);

    /// <summary>The fixes of the first diagnostic with an id.</summary>
    internal async Task<IReadOnlyList<EditorFix>> GetFixesAsync(string text, string id)
    {
        var diagnostic = (await CheckAsync(text)).Diagnostics.First(diagnostic => diagnostic.Id == id);
        return await GetFixesAsync(text, diagnostic);
    }

    internal Task<IReadOnlyList<EditorFix>> GetFixesAsync(string text, QueryDiagnostic diagnostic) =>
        Editor.GetFixesAsync(text, diagnostic.Id, diagnostic.Start, diagnostic.Length, CancellationToken.None);

    internal static string Apply(string text, EditorFix fix)
    {
        foreach (var edit in fix.Edits.Reverse())
        {
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        }

        return text;
    }

    public void Dispose() => Editor.Dispose();
}
