namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>What is made of the elements as they arrive.</summary>
internal enum Arrival
{
    None,

    /// <summary><c>Select((e, i) => …)</c>.</summary>
    Select,

    /// <summary><c>Index()</c>, and a page of it.</summary>
    Index,
    DefaultIfEmpty,

    /// <summary><c>Chunk(n)</c>, and its length and ends.</summary>
    Chunk,
    Append,
    Prepend,

    /// <summary><c>Join</c> with a list, of rows.</summary>
    Join,
}
