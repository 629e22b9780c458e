using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator;

/// <summary>How many requests have been given faults.</summary>
/// <param name="Requests">All requests since the start, those without a fault and refused ones included; those for
/// <c>/emulator/faults</c> are not.</param>
/// <param name="Given">How many requests were given each fault; a fault that none was given is absent.</param>
public sealed record EmulatorFaultCounts(long Requests, ImmutableDictionary<EmulatorFault, long> Given)
{
    /// <summary>How many requests were given a fault of whatever kind.</summary>
    public long Faults => Given.Values.Sum();

    /// <summary>How many requests were given this fault.</summary>
    public long this[EmulatorFault fault] => Given.GetValueOrDefault(fault);
}
