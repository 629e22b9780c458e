namespace NightlyCopy;

/// <summary>What the command line says.</summary>
internal sealed record CopyOptions
{
    /// <summary>The file of the copy.</summary>
    public required string Database { get; init; }

    /// <summary>The service; null with a token means the global one, without a token an emulator in this process.</summary>
    public Uri? Endpoint { get; init; }

    public string? Token { get; init; }

    /// <summary>The rows of the emulator in this process.</summary>
    public int Rows { get; init; }

    /// <summary>The first day of the copy.</summary>
    public DateOnly From { get; init; }

    /// <summary>The day before which the copy ends.</summary>
    public DateOnly Until { get; init; }

    /// <summary>The days before the end of the last night that are read again, because rows come late.</summary>
    public int LateDays { get; init; }

    /// <summary>How many windows are read at a time.</summary>
    public int Parallelism { get; init; }
}
