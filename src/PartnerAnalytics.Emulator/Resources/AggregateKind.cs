namespace PartnerAnalytics.Emulator;

/// <summary>What a field holds in the rows that a <c>groupby</c> returns.</summary>
public enum AggregateKind
{
    /// <summary>The field is no aggregate: it appears in a grouped row only as a group field.</summary>
    None,

    /// <summary>A number of each row; a grouped row returns the sum of its bucket, as a string.</summary>
    Sum,

    /// <summary>The number of rows in the bucket, as a string. The field exists in grouped rows only.</summary>
    Count,

    /// <summary>The number of rows in the bucket in which <see cref="FieldDescription.CountedField"/> is true, as a string.
    /// The field exists in grouped rows only.</summary>
    CountTrue,

    /// <summary>A figure that the service computes for each bucket by rules of its own. The field exists in grouped rows only, and the
    /// emulator, which does not know the rules, leaves it null.</summary>
    BucketOnly,
}
