using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>
/// A bound query as the runs that read it: one, or, where <c>InChunks</c> allows it, as many as its longest list of values needs. The lists
/// of two runs have no value in common, so no row comes twice.
/// </summary>
internal sealed class ChunkedRun
{
    private readonly QueryPlan _plan;
    private readonly AnalyticsRequest _request;
    private readonly Uri _endpoint;
    private readonly Node? _list;
    private readonly CompareNode[] _values = [];
    private int _size = 1;
    private string? _identity;

    public ChunkedRun(QueryPlan plan, AnalyticsRequest request, Uri endpoint)
    {
        _plan = plan;
        _request = request;
        _endpoint = endpoint;
        if (request.IsChunked && ListsOf(request.Filter).MaxBy(list => list.Operands.Count) is { } longest)
        {
            _list = longest;
            _values = [.. longest.Operands.Cast<CompareNode>().DistinctBy(ValueOf).GroupBy(KeyOf).SelectMany(same => same)];
        }
    }

    /// <summary>Who is told of each page; null where nobody wants to be.</summary>
    public ProgressReporter? Progress { get; init; }

    /// <summary>Whether an empty result is fine, even for a client whose options require rows.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The fields that the elements are made of, by their ordinals; null for all.</summary>
    public bool[]? UsedFields { get; set; }

    /// <summary>How many rows were read. The caller counts them, so that no run begins when there are enough.</summary>
    public long Rows { get; set; }

    /// <summary>What tells the query and its values from others.</summary>
    public string Identity => _identity ??=
        Part(0, Math.Min(1, _values.Length)).IdentityAt(_endpoint)
        + string.Concat(_values.Select(value => "," + RequestGrammar.Literal(ValueOf(value), _request.Service)));

    /// <summary>How many places there are at which the query may be divided, the end included.</summary>
    private int Length => Math.Max(1, _values.Length);

    /// <summary>The runs, one after the other.</summary>
    /// <exception cref="AnalyticsQueryException">A URI would be too long to be sent.</exception>
    public IEnumerable<RowRun> Runs() =>
        _list is null ? [Part(0, Length)] : Runs(new RangePosition(0, null, default, 0)).Select(part => part.Run);

    /// <summary>The runs, one after the other, and where each of them lies in the list.</summary>
    /// <param name="start">Where to begin.</param>
    /// <exception cref="AnalyticsQueryException">A URI would be too long to be sent.</exception>
    public IEnumerable<(RowRun Run, int From, int Until)> Runs(RangePosition start)
    {
        Rows = start.Rows - start.Page.Read;
        var (from, until) = ((int)start.From, (int?)start.Until);
        while (from < Length && !IsEnough)
        {
            var end = until ?? EndOf(from);
            yield return (Part(from, end), from, end);
            (from, until) = (end, null);
        }
    }

    /// <summary>Reads where to go on.</summary>
    /// <exception cref="ArgumentException">The string is no token, or one of another query.</exception>
    public RangePosition ReadToken(string? token)
    {
        if (_request.IsChunked)
        {
            return RangeToken.Read(token, Identity, 0, Length);
        }

        var page = ContinuationToken.Read(token, Identity, Part(0, Length).MaximumRows);
        return new RangePosition(0, Length, page, page.Read);
    }

    /// <summary>Writes where to go on; null where nothing is left.</summary>
    /// <param name="from">Where the run lies in the list.</param>
    /// <param name="until">Where it ends.</param>
    /// <param name="next">Where the run goes on; null after its last page.</param>
    public string? WriteToken(int from, int until, PagePosition? next) =>
        next is { } page
            ? _request.IsChunked
                ? RangeToken.Write(Identity, new RangePosition(from, until, page, Rows))
                : ContinuationToken.Write(Identity, page)
            : until < Length && !IsEnough ? RangeToken.Write(Identity, new RangePosition(until, null, default, Rows))
            : null;

    private bool IsEnough => Rows >= _request.Top?.Value;

    private RowRun Part(int from, int until)
    {
        var part = _list is null ? _request : _request with
        {
            Filter = With(_values[from..until]),
            Top = _request.Top is { } top ? PagingAmount.Of((int)(top.Value - Rows)) : null,
        };
        var isOnly = from == 0 && until == Length;
        return new RowRun(_plan, part)
        {
            Progress = Progress,
            UsedFields = UsedFields,
            RowsBefore = Rows,
            IsLast = until == Length,
            MayBeEmpty = MayBeEmpty || !isOnly,
        };
    }

    private Node With(CompareNode[] values)
    {
        Node list = values.Length == 1 ? values[0] : new OrNode(new EquatableList<Node>([.. values]));
        return _request.Filter is AndNode and
            ? new AndNode(new EquatableList<Node>([.. and.Operands.Select(operand => ReferenceEquals(operand, _list) ? list : operand)]))
            : list;
    }

    /// <summary>The end of the longest run from a place on that is short enough; it is at least one value long.</summary>
    private int EndOf(int from)
    {
        if (_list is null)
        {
            return Length;
        }

        // Runs are about as long as the one before: from its size on it takes few attempts.
        var (fits, tooLong) = (0, _values.Length - from + 1);
        for (var size = Math.Min(_size, tooLong - 1); fits + 1 < tooLong; size = Next(fits, tooLong))
        {
            var length = Part(from, from + size).MaximumLengthAt(_endpoint);
            if (length <= ServiceLimits.MaximumUriLength)
            {
                fits = size;
            }
            else if (size == 1)
            {
                throw Part(from, from + 1).TooLong(length);
            }
            else
            {
                tooLong = size;
            }
        }

        _size = fits;
        return WithoutTornKeys(from, from + fits);
    }

    private static int Next(int fits, int tooLong) => fits == 0 ? tooLong / 2 : Math.Min(fits * 2, fits + ((tooLong - fits) / 2));

    // Values that the service may take for one stay together, unless they alone are too many.
    private int WithoutTornKeys(int from, int until)
    {
        var end = until;
        while (end < _values.Length && end > from && KeyOf(_values[end - 1]).Equals(KeyOf(_values[end])))
        {
            end--;
        }

        return end > from ? end : until;
    }

    private static object KeyOf(CompareNode value) => ValueOf(value) is string text ? text.TrimEnd().ToUpperInvariant() : value;

    private static object? ValueOf(CompareNode value) => ((ConstantNode)value.Right).Value;

    private static IEnumerable<OrNode> ListsOf(Node? filter) =>
        (filter is AndNode and ? and.Operands.OfType<OrNode>() : filter is OrNode or ? [or] : []).Where(IsList);

    private static bool IsList(OrNode or) =>
        FieldOf(or.Operands[0]) is { } field && or.Operands.All(operand => FieldOf(operand) == field);

    private static AnalyticsFieldInfo? FieldOf(Node operand) =>
        operand is CompareNode { Operator: CompareOperator.Equal, Left: FieldNode { Field: var field }, Right: ConstantNode } ? field : null;
}
