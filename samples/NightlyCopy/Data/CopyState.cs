namespace NightlyCopy.Data;

/// <summary>How far the copy is. There is one row of it, and it changes in the transaction that changes the rows.</summary>
internal sealed class CopyState
{
    public int Id { get; set; }

    /// <summary>The first day of the copy.</summary>
    public DateTime Begin { get; set; }

    /// <summary>The days that the last night reads: from this one,</summary>
    public DateTime From { get; set; }

    /// <summary>until this one, which it leaves out. A night that goes on reads the same days, or the token would not fit.</summary>
    public DateTime Until { get; set; }

    /// <summary>Where the last night goes on; null at its beginning, and after its end.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>Whether the last night came to its end.</summary>
    public bool IsComplete { get; set; }
}
