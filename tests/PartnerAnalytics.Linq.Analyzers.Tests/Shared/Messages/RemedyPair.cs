namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>Statements that are refused, and the same as the message says to write them.</summary>
/// <param name="Refused">What is refused.</param>
/// <param name="Rewritten">What the message says.</param>
/// <param name="SeenBy">Who refuses it.</param>
internal sealed record RemedyPair(string Refused, string Rewritten, SeenBy SeenBy = SeenBy.Both);

/// <summary>Who says that a query is wrong.</summary>
internal enum SeenBy
{
    /// <summary>The compiler and the run time, in the same words.</summary>
    Both,

    /// <summary>The run time only, because a value decides or the compiler does not see the query.</summary>
    RunTime,

    /// <summary>The compiler only: a warning, or a query that would reach for the network.</summary>
    Compiler,
}
