using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>
/// What a rule knows of the query before what it checks, and where it puts what it refuses. Every rule is a method
/// <c>static void Check(what it checks, RuleContext context)</c>.
/// </summary>
internal sealed class RuleContext(AnalyticsResource resource)
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>The resource that is queried.</summary>
    public AnalyticsResource Resource => resource;

    /// <summary>What the parameter of the next lambda stands for.</summary>
    public Node Element { get; set; } = RowNode.Instance;

    /// <summary>The fields that the rows are grouped by.</summary>
    public EquatableList<GroupKey> Keys { get; set; }

    public bool IsGrouped { get; set; }

    /// <summary>Whether the key has the day by which the service groups anyway.</summary>
    public bool IsByDay { get; set; }

    /// <summary>Whether the elements are the first rows of groups, of which only the key is known.</summary>
    public bool IsOfFirstRows { get; set; }

    /// <summary>The operators so far that run on the elements as they arrive.</summary>
    public List<ArrivalStep> Arrivals { get; } = [];

    /// <summary>Whether a <c>Take</c> or <c>Skip</c> came before.</summary>
    public bool IsPaged { get; set; }

    /// <summary>Whether a <c>Skip</c> came before.</summary>
    public bool Skips { get; set; }

    /// <summary>Whether a long list of values may be split over several requests.</summary>
    public bool IsChunked { get; set; }

    /// <summary>Whether the query may become several requests.</summary>
    public bool HasPageSize { get; set; }

    public bool IsOrdered { get; set; }

    /// <summary>Whether an ordering was asked for, even if it was refused, or may stand where the query is not seen.</summary>
    public bool MayBeOrdered { get; set; }

    /// <summary>Whether the rows of the page are wanted in the reverse of the order in which they are requested.</summary>
    public bool IsReversed { get; set; }

    /// <summary>Whether the operator directly before may have been an <c>OrderBy</c>.</summary>
    public bool PreviousOrders { get; set; }

    /// <summary>Whether rows can no longer be filtered or grouped.</summary>
    public bool IsLate => IsPaged || IsGrouped;

    /// <summary>Whether something was refused since <see cref="Begin"/>.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>The piece of source that is checked; what has no place of its own is refused there.</summary>
    public int SourceId { get; private set; } = -1;

    /// <summary>Everything that was refused, each once, in the order of the source.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Goes on to the next piece of source.</summary>
    public void Begin(int sourceId) => (SourceId, HasRefused) = (sourceId, false);

    public void Refuse(string ruleId, string reason, int sourceId = -1) =>
        Refuse(new Refusal(ruleId, reason, sourceId >= 0 ? sourceId : SourceId));

    public void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
        {
            HasRefused = true;
            if (!_refusals.Contains(refusal))
            {
                _refusals.Add(refusal);
            }
        }
    }
}
