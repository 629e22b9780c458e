namespace PartnerAnalytics.Tool.Exporting.Formats;

/// <summary>Rows on their way into a stream, in one format. Memory does not grow with their number.</summary>
internal interface IRowFile
{
    /// <summary>How many times of day lost digits that the format does not have, by column.</summary>
    IReadOnlyDictionary<string, long> CutTimes { get; }

    /// <summary>Adds a row: its values in the order of the columns.</summary>
    /// <exception cref="ValueRefusedException">The format cannot hold a value.</exception>
    ValueTask AddAsync(object?[] row, CancellationToken cancellationToken);

    /// <summary>Writes what is left, and what the format has after the last row. Without it, the file is not whole.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
