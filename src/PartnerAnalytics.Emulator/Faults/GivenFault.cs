namespace PartnerAnalytics.Emulator.Faults;

/// <summary>The fault that a request has got.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Settings">How it is to look.</param>
/// <param name="Place">A number, not negative, from which follows where a body breaks off.</param>
/// <param name="IsRetry">Whether this is the second request of a <see cref="EmulatorFault.ChangedRetry"/>, which gets other rows.</param>
internal sealed record GivenFault(EmulatorFault Kind, EmulatorFaults Settings, long Place, bool IsRetry = false);
