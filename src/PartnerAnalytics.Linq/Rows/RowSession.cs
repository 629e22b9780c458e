using System.Numerics;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>What the rows of one enumeration share, over all its pages.</summary>
/// <param name="schema">The resource's fields as they arrive.</param>
/// <param name="limits">How much of a response is accepted.</param>
/// <param name="wanted">Whether each field is read, by its ordinal; null where all are.</param>
/// <param name="hashKey">By what the rows are hashed; null for a key of its own.</param>
internal sealed class RowSession(RowSchema schema, PartnerAnalyticsLimits limits, bool[]? wanted = null, ulong? hashKey = null) : IDisposable
{
    private readonly AnalyticsFieldInfo[] _required = [];
    private readonly ulong[]? _masks;
    private readonly ulong _allRequired;
    private byte[]? _same;
    private RowCaches? _caches = schema.TakeCaches();

    public RowSchema Schema { get; } = schema;

    public PartnerAnalyticsLimits Limits { get; } = limits;

    /// <summary>Whether dates may come with the month before the day.</summary>
    public bool WritesMonthFirst => Schema.Resource.Description.WritesMonthFirst;

    /// <summary>By what the rows of all its pages are hashed.</summary>
    public ulong HashKey { get; } = hashKey ?? RowHash.NewKey();

    /// <summary>The fields that every row has to have, be it with null; the first 64 are looked for.</summary>
    public IReadOnlyList<AnalyticsFieldInfo> Required
    {
        init
        {
            _required = [.. value.Take(64)];
            _masks = _required.Length == 0 ? null : new ulong[Schema.Resource.Fields.Count];
            for (var i = 0; i < _required.Length; i++)
            {
                _masks![_required[i].Ordinal] = 1UL << i;
                _allRequired |= 1UL << i;
            }
        }
    }

    /// <summary>The field that has to be the same in all rows; null where there is none.</summary>
    public AnalyticsFieldInfo? Same { get; init; }

    public PropertyNames Names => _caches!.Names;

    public StringCache Strings => _caches!.Strings;

    /// <summary>The mark of a field among those that every row has to have; zero for any other.</summary>
    public ulong MarkOf(int ordinal) => _masks is null ? 0 : _masks[ordinal];

    /// <summary>Takes note of a value.</summary>
    /// <param name="ordinal">The field.</param>
    /// <param name="value">The value, as it arrives.</param>
    /// <exception cref="UnreadableValueException">It has to be that of the first row, and is not.</exception>
    public void Note(int ordinal, ReadOnlySpan<byte> value)
    {
        if (Same is null || Same.Ordinal != ordinal)
        {
            return;
        }

        _same ??= value.ToArray();
        if (!value.SequenceEqual(_same))
        {
            throw new UnreadableValueException(Same, Encoding.UTF8.GetString(_same), Encoding.UTF8.GetString(value));
        }
    }

    /// <summary>The first field that a row has to have and lacks; null where there is none.</summary>
    /// <param name="marks">The marks of the fields that it has.</param>
    public AnalyticsFieldInfo? FindMissing(ulong marks) =>
        marks == _allRequired ? null : _required[BitOperations.TrailingZeroCount(_allRequired & ~marks)];

    /// <summary>Whether a field is read; values of others are skipped.</summary>
    public bool Wants(int ordinal) => wanted is null || wanted[ordinal];

    /// <summary>
    /// The state of a JSON reader that begins at a depth of its page. It would itself end at a level below what is accepted, but with the
    /// exception of malformed JSON: <see cref="TryRead"/> and <see cref="TrySkip"/> refuse that level before.
    /// </summary>
    public JsonReaderState NewState(int depth) => new(new JsonReaderOptions { MaxDepth = MaximumDepth(depth) + 1 });

    /// <summary>Reads the next token; false where the buffer ends first.</summary>
    /// <param name="json">A reader that began at a depth of its page.</param>
    /// <param name="depth">That depth.</param>
    /// <exception cref="UnreadablePageException">The page is nested too deep.</exception>
    public bool TryRead(ref Utf8JsonReader json, int depth)
    {
        if (!json.Read())
        {
            return false;
        }

        return json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || json.CurrentDepth < MaximumDepth(depth)
            ? true
            : throw new UnreadablePageException(
                $"it is nested deeper than {Limits.MaximumDepth} "
                + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumDepth))})");
    }

    /// <summary>Skips the value that the reader stands on, or whose name it stands on; false where the buffer ends first.</summary>
    /// <param name="json">A reader that began at a depth of its page.</param>
    /// <param name="depth">That depth.</param>
    /// <exception cref="UnreadablePageException">The page is nested too deep.</exception>
    public bool TrySkip(ref Utf8JsonReader json, int depth)
    {
        if (json.TokenType == JsonTokenType.PropertyName && !TryRead(ref json, depth))
        {
            return false;
        }

        var outer = json.CurrentDepth;
        while (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || json.CurrentDepth > outer)
        {
            if (!TryRead(ref json, depth))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _caches, null) is { } caches)
        {
            Schema.LeaveCaches(caches);
        }
    }

    private int MaximumDepth(int depth) => Math.Max(Limits.MaximumDepth - depth, 1);
}

/// <summary>How far the reading of a row got.</summary>
internal enum RowReadState
{
    /// <summary>There may be more fields.</summary>
    Reading,

    /// <summary>The row's closing brace was read.</summary>
    Complete,

    /// <summary>The buffer ended inside the row.</summary>
    Incomplete,
}
