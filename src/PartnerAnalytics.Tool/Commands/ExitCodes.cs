namespace PartnerAnalytics.Tool.Commands;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command line cannot be understood.</summary>
    public const int BadCommandLine = 1;

    /// <summary>The command failed.</summary>
    public const int Failure = 2;

    /// <summary>The probe ran, and the service differs from what the library expects.</summary>
    public const int Differs = 3;
}
