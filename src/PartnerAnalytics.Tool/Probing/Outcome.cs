namespace PartnerAnalytics.Tool.Probing;

/// <summary>The answer to a question, and why.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Reason">A sentence that names fields, statuses and numbers of rows, and never a value of a row.</param>
internal sealed record Outcome(Verdict Verdict, string Reason)
{
    public static Outcome Holds(string reason) => new(Verdict.Holds, reason);

    public static Outcome Differs(string reason) => new(Verdict.Differs, reason);

    public static Outcome CouldNotTell(string reason) => new(Verdict.CouldNotTell, reason);

    /// <summary>Holds if nothing is wrong.</summary>
    /// <param name="wrong">What is, each in a few words.</param>
    /// <param name="right">What there is to say if nothing is.</param>
    public static Outcome Of(IReadOnlyCollection<string> wrong, string right)
        => wrong.Count == 0 ? Holds(right) : Differs(string.Join("; ", wrong) + ".");
}

/// <summary>What the service's responses say of an assumption of ours.</summary>
internal enum Verdict
{
    /// <summary>The service does as we decided.</summary>
    Holds,

    /// <summary>The service does otherwise.</summary>
    Differs,

    /// <summary>The tenant has no rows that would show it, or the service did not respond.</summary>
    CouldNotTell,
}
