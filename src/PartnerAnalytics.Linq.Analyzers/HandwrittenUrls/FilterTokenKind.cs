namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>What a filter consists of.</summary>
internal enum FilterTokenKind
{
    Open,
    Close,
    Comma,

    /// <summary>A text between quotes.</summary>
    Quoted,

    /// <summary>A name, a word of the grammar, a number, a date, or a value that is not known.</summary>
    Word,
}
