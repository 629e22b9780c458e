namespace PartnerAnalytics.Emulator;

/// <summary>One field of a resource: how it is called on the wire and what a request may do with it.</summary>
public sealed class FieldDescription
{
    private readonly FieldOperators? _operators;
    private readonly bool? _groupable;

    /// <summary>Describes a field.</summary>
    /// <param name="name">The wire name: a letter, then letters, digits or underscores.</param>
    /// <param name="type">The type of its values.</param>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public FieldDescription(string name, FieldType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw new ArgumentException(
                $"'{name}' is not a field name, which takes a letter, then letters, digits or underscores.", nameof(name));
        }

        if (!Enum.IsDefined(type))
        {
            throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such field type.");
        }

        Name = name;
        Type = type;
    }

    /// <summary>The wire name.</summary>
    public string Name { get; }

    /// <summary>The type of the field's values.</summary>
    public FieldType Type { get; }

    /// <summary>The operators allowed in <c>filter</c>. Unless said otherwise <c>eq</c> and <c>ne</c>, for dates also
    /// <c>gt ge lt le</c>, and none for an aggregate.</summary>
    public FieldOperators Operators
    {
        get => _operators ?? DefaultOperators();
        init => _operators = value;
    }

    /// <summary>Whether the field may stand in <c>groupby</c>. Unless said otherwise it may, if it is no aggregate.</summary>
    public bool Groupable
    {
        get => _groupable ?? Aggregate == AggregateKind.None;
        init => _groupable = value;
    }

    /// <summary>Whether the field may stand in <c>orderby</c>; not, unless said otherwise.</summary>
    public bool Sortable { get; init; }

    /// <summary>What the field holds in grouped rows.</summary>
    public AggregateKind Aggregate { get; init; }

    /// <summary>The boolean field of which <see cref="AggregateKind.CountTrue"/> counts the rows where it is true; null for all
    /// other fields.</summary>
    public string? CountedField { get; init; }

    /// <summary>How the field's values stand in rows.</summary>
    public FieldNotation Notation { get; init; }

    /// <summary>Whether rows hold a value of this field; a count or another figure of buckets exists only in grouped rows.</summary>
    internal bool Stored => !IsCount && Aggregate != AggregateKind.BucketOnly;

    /// <summary>Whether the field tells how many rows there are of some kind.</summary>
    internal bool IsCount => Aggregate is AggregateKind.Count or AggregateKind.CountTrue;

    private FieldOperators DefaultOperators() => Aggregate != AggregateKind.None
        ? FieldOperators.None
        : Type == FieldType.Date ? FieldOperators.Equality | FieldOperators.Ordering : FieldOperators.Equality;
}

/// <summary>The type of a field of a resource.</summary>
public enum FieldType
{
    /// <summary>A string; compared by code point.</summary>
    String,

    /// <summary>A point in time, exact to 100 nanoseconds; written in UTC without an offset.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number; compared and summed without rounding.</summary>
    Decimal,
}

/// <summary>How the values of a field stand in a row.</summary>
public enum FieldNotation
{
    /// <summary>As values of the field's type do.</summary>
    Usual,

    /// <summary>A string of digits stands there as a JSON number, though requests treat it as the string that it is.
    /// The service does so with the <c>mpnId</c> of a search.</summary>
    DigitsAsNumber,

    /// <summary>A date at midnight stands there without the time: <c>2018-05-30</c>, as the <c>searchDate</c> of a search.</summary>
    Day,
}

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
