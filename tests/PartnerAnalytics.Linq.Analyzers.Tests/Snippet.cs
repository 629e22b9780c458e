namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>A query of the corpus, as a method of its own.</summary>
/// <param name="Beginning">The file up to the query: what it uses, and the parameters with their types.</param>
/// <param name="Query">The query.</param>
internal sealed record Snippet(string Beginning, string Query)
{
    private const string End = ";\n    }\n}\n";

    /// <summary>The file with another text in the place of the query.</summary>
    public string With(string query) => Beginning + query + End;

    /// <summary>The file up to a character of the query.</summary>
    public string Cut(int length) => Beginning + Query[..length];
}
