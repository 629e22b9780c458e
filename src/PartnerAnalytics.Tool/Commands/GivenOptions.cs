using System.CommandLine;
using System.CommandLine.Parsing;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>Which options a command line names, whatever their values.</summary>
internal static class GivenOptions
{
    /// <summary>Whether it names one of these.</summary>
    public static bool Any(SymbolResult result, params Option[] options) =>
        options.Any(option => result.GetResult(option) is { Implicit: false });
}
