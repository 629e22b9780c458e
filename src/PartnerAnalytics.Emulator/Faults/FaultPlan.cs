using System.Collections.Immutable;
using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Decides which request gets which fault: first those that wait in the queue, then the random ones.</summary>
internal sealed class FaultPlan
{
    /// <summary>As fine as random fractions are.</summary>
    private const long Fractions = 1L << 53;

    private readonly Lock _lock = new();
    private readonly List<QueuedFault> _queue = [];
    private readonly HashSet<string> _changedTargets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _expiredTokens = new(StringComparer.Ordinal);
    private readonly Dictionary<EmulatorFault, long> _given = [];
    private EmulatorFaults _settings;
    private SampleRandom _random;
    private long _requests;

    public FaultPlan(EmulatorFaults settings)
    {
        _settings = settings;
        _random = RandomOf(settings);
    }

    public EmulatorFaults Settings
    {
        get
        {
            lock (_lock)
            {
                return _settings;
            }
        }
    }

    public ImmutableArray<QueuedFault> Queue
    {
        get
        {
            lock (_lock)
            {
                return [.. _queue];
            }
        }
    }

    public EmulatorFaultCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return new EmulatorFaultCounts(_requests, _given.ToImmutableDictionary());
            }
        }
    }

    /// <summary>Goes on under other settings, from the beginning of their seed's sequence.</summary>
    public void Configure(EmulatorFaults settings)
    {
        lock (_lock)
        {
            _settings = settings;
            _random = RandomOf(settings);
        }
    }

    public void Enqueue(params ReadOnlySpan<QueuedFault> faults)
    {
        lock (_lock)
        {
            _queue.AddRange(faults);
        }
    }

    /// <summary>No more faults, and no more consequences of earlier ones. What has been counted stays so.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _settings = _settings with { Rate = 0 };
            _queue.Clear();
            _changedTargets.Clear();
            _expiredTokens.Clear();
        }
    }

    public void CountRequest()
    {
        lock (_lock)
        {
            _requests++;
        }
    }

    /// <summary>The fault of a request that could be served; null if it is spared.</summary>
    /// <param name="resource">The path of its resource.</param>
    /// <param name="target">Path and query as they came.</param>
    public GivenFault? Take(string resource, string target)
    {
        lock (_lock)
        {
            // As many numbers for every request, so that a fault from the queue does not shift those of later requests.
            var (chance, choice, place) = (Fraction(), Fraction(), _random.Below(long.MaxValue));
            if (_changedTargets.Remove(target))
            {
                return Give(EmulatorFault.ChangedRetry, place, isRetry: true);
            }

            if ((Dequeue(resource) ?? (chance < _settings.Rate ? Choose(choice) : null)) is not { } kind)
            {
                return null;
            }

            if (kind == EmulatorFault.ChangedRetry)
            {
                _changedTargets.Add(target);
            }

            return Give(kind, place, isRetry: false);
        }
    }

    /// <summary>Accepts a token no more.</summary>
    public void Expire(string token)
    {
        lock (_lock)
        {
            _expiredTokens.Add(token);
        }
    }

    public bool IsExpired(string token)
    {
        lock (_lock)
        {
            return _expiredTokens.Contains(token);
        }
    }

    private static SampleRandom RandomOf(EmulatorFaults settings) => new(settings.Seed, SampleStream.Faults);

    private double Fraction() => (double)_random.Below(Fractions) / Fractions;

    private GivenFault Give(EmulatorFault kind, long place, bool isRetry)
    {
        _given[kind] = _given.GetValueOrDefault(kind) + 1;
        return new GivenFault(kind, _settings, place, isRetry);
    }

    private EmulatorFault? Dequeue(string resource)
    {
        var index = _queue.FindIndex(
            entry => entry.Resource is null || entry.Resource.Equals(resource, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return null;
        }

        var entry = _queue[index];
        if (entry.Requests > 1)
        {
            _queue[index] = entry with { Requests = entry.Requests - 1 };
        }
        else
        {
            _queue.RemoveAt(index);
        }

        return entry.Fault;
    }

    private EmulatorFault Choose(double choice)
    {
        var kinds = _settings.Weights.OrderBy(entry => entry.Key).ToList();
        var left = choice * kinds.Sum(entry => entry.Value);
        foreach (var (kind, weight) in kinds)
        {
            left -= weight;
            if (left < 0)
            {
                return kind;
            }
        }

        return kinds[^1].Key;
    }
}

/// <summary>The fault that a request has got.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Settings">How it is to look.</param>
/// <param name="Place">A number, not negative, from which follows where a body breaks off.</param>
/// <param name="IsRetry">Whether this is the second request of a <see cref="EmulatorFault.ChangedRetry"/>, which gets other rows.</param>
internal sealed record GivenFault(EmulatorFault Kind, EmulatorFaults Settings, long Place, bool IsRetry = false);

/// <summary>A fault that waits for requests.</summary>
/// <param name="Fault">Which it is.</param>
/// <param name="Requests">How many requests are still to get it.</param>
/// <param name="Resource">The path of the resource whose requests get it; null for any.</param>
internal sealed record QueuedFault(EmulatorFault Fault, int Requests, string? Resource);
