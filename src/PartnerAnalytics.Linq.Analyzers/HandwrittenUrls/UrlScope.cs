using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>What all parts of one URL need to become parts of one query, and what they need of the file around it.</summary>
internal sealed class UrlScope
{
    private readonly HashSet<string> _names;

    public UrlScope(
        UrlText text, UrlResource resource, ExpressionSyntax url, SemanticModel model, CancellationToken cancellationToken)
    {
        Text = text;
        Resource = resource;
        CancellationToken = cancellationToken;
        Values = new HoleValues(model, cancellationToken);
        WarnsOfNull = model.GetNullableContext(url.SpanStart).WarningsEnabled();
        _names = new HashSet<string>(text.Holes.SelectMany(hole => hole.Expression.DescendantTokens()).Select(token => token.ValueText));
        RowName = FindName(resource.RowName, "row");
        GroupName = FindName("g", "group");
    }

    public UrlText Text { get; }

    public UrlResource Resource { get; }

    public HoleValues Values { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Whether the compiler warns of a member of what may be null.</summary>
    public bool WarnsOfNull { get; }

    /// <summary>What a row is called in lambdas.</summary>
    public string RowName { get; }

    /// <summary>What a group is called in lambdas.</summary>
    public string GroupName { get; }

    /// <summary>Whether the query names a type of <c>System</c>.</summary>
    public bool NamesSystem { get; set; }

    /// <summary>Whether the query names a type of the library.</summary>
    public bool NamesLibrary { get; set; }

    /// <summary>A name that the values of the URL do not use.</summary>
    private string FindName(params string[] wanted)
    {
        for (var i = 1; ; i++)
        {
            var free = wanted.Select(name => i == 1 ? name : name + i).FirstOrDefault(name => !_names.Contains(name));
            if (free is not null && SyntaxFacts.GetKeywordKind(free) == SyntaxKind.None)
            {
                return free;
            }
        }
    }
}
