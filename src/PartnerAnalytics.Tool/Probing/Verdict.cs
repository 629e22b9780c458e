namespace PartnerAnalytics.Tool.Probing;

/// <summary>What the service's answers say of a decision of ours.</summary>
internal enum Verdict
{
    /// <summary>The service does as we decided.</summary>
    Holds,

    /// <summary>The service does otherwise.</summary>
    Differs,

    /// <summary>The tenant has no rows that would show it, or the service did not answer.</summary>
    CouldNotTell,
}
