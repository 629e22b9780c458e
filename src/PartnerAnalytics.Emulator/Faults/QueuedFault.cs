namespace PartnerAnalytics.Emulator.Faults;

/// <summary>A fault that waits for requests.</summary>
/// <param name="Fault">Which it is.</param>
/// <param name="Requests">How many requests are still to get it.</param>
/// <param name="Resource">The path of the resource whose requests get it; null for any.</param>
internal sealed record QueuedFault(EmulatorFault Fault, int Requests, string? Resource);
