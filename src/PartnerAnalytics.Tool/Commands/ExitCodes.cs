namespace PartnerAnalytics.Tool.Commands;

/// <summary>With what the tool's process ends.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command line cannot be understood.</summary>
    public const int BadCommandLine = 1;

    /// <summary>The command was understood and has failed.</summary>
    public const int Failure = 2;

    /// <summary>The service was asked, and does otherwise than we decided.</summary>
    public const int Differs = 3;
}
