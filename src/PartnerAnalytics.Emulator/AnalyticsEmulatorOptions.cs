using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator;

/// <summary>How an <see cref="AnalyticsEmulator"/> is to behave.</summary>
public sealed class AnalyticsEmulatorOptions
{
    /// <summary>The bearer token that is accepted unless <see cref="Token"/> says otherwise.</summary>
    public const string DefaultToken = "emulator-token";

    /// <summary>The port of the loopback address to listen on; 0, the default, takes a free one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no port.</exception>
    public int Port
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 65535);
            field = value;
        }
    }

    /// <summary>The bearer token that requests must bring; null accepts every token that is not empty.</summary>
    /// <exception cref="ArgumentException">The value is empty or has white space, which no header could bring.</exception>
    public string? Token
    {
        get;
        set
        {
            if (value is not null && (value.Length == 0 || value.Any(char.IsWhiteSpace)))
            {
                throw new ArgumentException("A token has at least one character and no white space.", nameof(value));
            }

            field = value;
        }
    } = DefaultToken;

    /// <summary>How many sample rows each built-in resource has for which <see cref="Data"/> brings none:
    /// 25,000 unless said otherwise. They are made when the resource is first requested.</summary>
    /// <remarks>The two license resources have as many from their newest processing, of 14 October 2018, and nine tenths of that
    /// from the one a week before.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Rows
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 25_000;

    /// <summary>From what the sample rows are made: the same seed and number of rows give the same rows, on every machine.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How many rows a page has if the request brings no <c>top</c>: 10,000, as the service, unless said otherwise. Under
    /// <see cref="EmulatorDifference.PagesCapped"/> also how many it has at most if the request does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int PageSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;

    /// <summary>The day that is today for the analytics of the Microsoft Store: requests without dates mean it, and sample rows are of
    /// the year until it. 29 July 2022, of which the documentation's examples are, unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no year before it, or none after it.</exception>
    public DateOnly StoreToday
    {
        get;
        set => field = value.Year > DateOnly.MinValue.Year && value.Year < DateOnly.MaxValue.Year
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The days around it must be dates too.");
    } = new(2022, 7, 29);

    /// <summary>Where the emulator decides otherwise than it does by default about what the documentation of the Microsoft Store's
    /// analytics leaves open.</summary>
    public ISet<StoreDifference> StoreDifferences { get; } = new HashSet<StoreDifference>();

    /// <summary>How bodies are laid out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no layout.</exception>
    public BodyStyle BodyStyle
    {
        get;
        set => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such style.");
    }

    /// <summary>Whether the members of rows begin with a capital letter, <c>CustomerTenantId</c> for <c>customerTenantId</c>, as some
    /// pages of the documentation spell them. Requests name fields as ever.</summary>
    public bool PascalCaseNames { get; set; }

    /// <summary>Whether bodies begin with a byte-order mark, as users of the service report.</summary>
    public bool ByteOrderMark { get; set; }

    /// <summary>Whether <c>TotalCount</c> is the number of rows in the page rather than of all rows that match.
    /// The documentation does not say which it is.</summary>
    public bool TotalCountIsPageCount { get; set; }

    /// <summary>Whether bodies come without an <c>@nextLink</c> member, as some pages of the documentation show them.
    /// What is left then has to be fetched with <c>skip</c>.</summary>
    public bool OmitNextLink { get; set; }

    /// <summary>Where the emulator decides otherwise than it does by default about what the documentation leaves open. Those that
    /// concern fields and how great <c>top</c> may be apply to the built-in resources.</summary>
    public ISet<EmulatorDifference> Differences { get; } = new HashSet<EmulatorDifference>();

    /// <summary>What goes wrong at random, and how it looks; nothing does unless a <see cref="EmulatorFaults.Rate"/> is set. While the
    /// emulator runs, <see cref="AnalyticsEmulator.ConfigureFaults"/> changes it.</summary>
    public EmulatorFaults Faults
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>Rows that stand in for the sample rows.</summary>
    public EmulatorData Data
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>Resources to serve besides the built-in ones. They have the rows that <see cref="Data"/> brings, or none.</summary>
    public ICollection<ResourceDescription> Resources { get; } = [];

    /// <summary>Adds the resources that a JSON file describes to <see cref="Resources"/>, and its rows to <see cref="Data"/>.</summary>
    /// <param name="path">The file: an object of resources by path, each with its <c>fields</c> by wire name and, if it has any, its
    /// <c>rows</c>:
    /// <c>{"sales":{"fields":{"id":"string","amount":{"type":"decimal","aggregate":"sum"}},"rows":[{"id":"1","amount":2.5}]}}</c>.
    /// The guide to the emulator lists what may stand there. The file is read now.</param>
    /// <returns>These options.</returns>
    /// <exception cref="InvalidDataException">It is of another form; the message says on which line, and what to write instead.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public AnalyticsEmulatorOptions AddResources(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = ResourceFile.Read(path, name => BuiltInResources.All.Concat(Resources)
            .Any(resource => resource.Path.Equals(name, StringComparison.OrdinalIgnoreCase)));
        file.Resources.ForEach(Resources.Add);
        file.Rows.ForEach(Data.Add);
        return this;
    }
}
