namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>A query of the corpus and what each front end makes of it.</summary>
/// <param name="Name">The list and the query in it.</param>
/// <param name="RunTime">What the run time says: the request, or the refusal.</param>
/// <param name="Compiler">What the compiler says: the request, the refusal, or why it does not know.</param>
public sealed record CorpusQuery(string Name, string RunTime, string Compiler)
{
    /// <summary>Whether the query is refused.</summary>
    public bool IsRefused => RunTime.StartsWith("PAL", StringComparison.Ordinal);

    /// <summary>Whether the compiler says that it does not know: the query becomes a plain <c>IQueryable</c>, or is made at run time.</summary>
    public bool IsOpen => Compiler is CorpusSource.LeftAlone or CorpusSource.NotKnown;

    /// <summary>Whether both say the same. The run time quotes the user's source after a refusal; the compiler points to it.</summary>
    public bool IsSame => IsRefused
        ? RunTime == Compiler || RunTime.StartsWith(Compiler + " Source: ", StringComparison.Ordinal)
        : RunTime == Compiler;
}
