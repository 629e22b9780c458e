using System.Collections.Immutable;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>The names of faults in requests and answers of <see cref="FaultAdministration"/>.</summary>
internal static class FaultNames
{
    private static readonly ImmutableDictionary<string, EmulatorFault> ByName =
        Enum.GetValues<EmulatorFault>().ToImmutableDictionary(Of, StringComparer.Ordinal);

    public static string Of(EmulatorFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());

    public static EmulatorFault? Find(string name) => ByName.TryGetValue(name, out var fault) ? fault : null;
}
