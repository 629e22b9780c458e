namespace PartnerAnalytics.Emulator;

/// <summary>The applications that the emulator's sample rows of the Microsoft Store's analytics are of: what <c>applicationId</c> may be
/// there.</summary>
public static class StoreApplications
{
    /// <summary>The application that most rows are of.</summary>
    public const string First = "9NBLGGGZ5QDR";

    /// <summary>The other application.</summary>
    public const string Second = "9WZDNCRFHXHT";

    /// <summary>The desktop application that most rows of resources below <c>desktop/</c> are of.</summary>
    public const string FirstDesktop = "10238467886765136388";

    /// <summary>The other desktop application.</summary>
    public const string SecondDesktop = "14313740253758268128";
}
