namespace PartnerAnalytics.Emulator.Store;

/// <summary>A field of a resource of the Store.</summary>
/// <param name="Name">Its wire name.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record StoreField(string Name, FieldType Type)
{
    /// <summary>How a group has the value; null for what is no figure.</summary>
    public StoreFigure? Figure { get; init; }

    /// <summary>Whether requests choose by the field only, and no row shows it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it may be the date by which <c>startDate</c> and <c>endDate</c> choose, which is the first such field.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether rows hold the value, and not only groups.</summary>
    public bool IsStored => Figure is not (StoreFigure.Count or StoreFigure.Unknown);

    /// <summary>How a date stands in rows.</summary>
    public string DateFormat { get; init; } = StoreDate.Day;

    /// <summary>Whether a Boolean stands in rows as a string.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the string is JSON of its own.</summary>
    public bool IsJson { get; init; }

    public static IEnumerable<StoreField> Texts(string names) => names.Split(' ').Select(name => new StoreField(name, FieldType.String));

    public static IEnumerable<StoreField> Hidden(string names) => Texts(names).Select(field => field with { IsHidden = true });

    public static StoreField Date(string name, string format = StoreDate.Day) => new(name, FieldType.Date)
    {
        IsDay = true,
        DateFormat = format,
    };

    /// <summary>Whole numbers that a group has the sum of.</summary>
    public static IEnumerable<StoreField> Sums(string names) => Figures(StoreFigure.Sum, names);

    /// <summary>Whole numbers that a group has in another way.</summary>
    public static IEnumerable<StoreField> Figures(StoreFigure figure, string names, FieldType type = FieldType.Integer)
        => names.Split(' ').Select(name => new StoreField(name, type) { Figure = figure });
}

/// <summary>How a group has a figure of its rows.</summary>
internal enum StoreFigure
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>How many there are of what rows count, of which the same may be in several: no less than the greatest, no more than
    /// the sum.</summary>
    Distinct,

    /// <summary>What there is in sum on the last day.</summary>
    Latest,

    /// <summary>The <see cref="Distinct"/> of the last day.</summary>
    LatestDistinct,

    /// <summary>The <see cref="Distinct"/> of each day, on average.</summary>
    Average,

    /// <summary>That of a single row; of more, only the service knows it, and it is null.</summary>
    OfSingleRow,

    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>Something that only the service knows: null.</summary>
    Unknown,
}
