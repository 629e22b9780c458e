using System.CommandLine;
using System.Globalization;
using PartnerAnalytics.Emulator;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options of <c>emulate</c> that concern the Microsoft Store. The emulator serves it without any of them; each makes the
/// command tell how to ask it.</summary>
internal sealed class StoreOptions
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>How many days the example asks for.</summary>
    private const int ExampleDays = 30;

    private readonly Option<bool> _store = new("--store")
    {
        Description = "Tells how to ask the Microsoft Store's analytics, which are always served too.",
    };

    private readonly Option<DateOnly> _today = new("--store-today")
    {
        Description = "The day that is today in the Store: sample rows are of the year until it.",
        HelpName = "date",
        DefaultValueFactory = _ => new AnalyticsEmulatorOptions().StoreToday,
        CustomParser = result =>
        {
            try
            {
                var day = DateOnly.ParseExact(result.Tokens[0].Value, DayFormat, CultureInfo.InvariantCulture);
                return new AnalyticsEmulatorOptions { StoreToday = day }.StoreToday;
            }
            catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
            {
                result.AddError("--store-today takes a day such as 2022-07-29.");
                return default;
            }
        },
    };

    private readonly Option<StoreDifference[]> _differences = EnumOption.Create<StoreDifference>(
        "--store-differ", "name", "Behaves differently where the Store's documentation is silent; can be repeated.");

    public void AddTo(Command command)
    {
        command.Options.Add(_store);
        command.Options.Add(_today);
        command.Options.Add(_differences);
    }

    public void Read(ParseResult line, AnalyticsEmulatorOptions options)
    {
        options.StoreToday = line.GetValue(_today);
        options.StoreDifferences.UnionWith(line.GetValue(_differences) ?? []);
    }

    /// <summary>Tells how to ask the Store, if the command line mentions it.</summary>
    public void Describe(ParseResult line, AnalyticsEmulator emulator, AnalyticsEmulatorOptions options, IAnsiConsole output)
    {
        if (!line.GetValue(_store) && line.GetResult(_today) is null or { Implicit: true } && options.StoreDifferences.Count == 0)
        {
            return;
        }

        var resources = $"{emulator.Endpoint}v1.0/my/analytics/";
        output.WriteLine();
        output.MarkupLine("[bold]Microsoft Store analytics, emulated[/]");
        output.MarkupLineInterpolated($"  Resources [green]{resources}[/]");
        output.MarkupLineInterpolated($"  Apps      [green]{StoreApplications.First}[/], [green]{StoreApplications.Second}[/]");
        output.MarkupLineInterpolated(
            $"  Desktop   [green]{StoreApplications.FirstDesktop}[/], [green]{StoreApplications.SecondDesktop}[/]");
        output.MarkupLineInterpolated($"  Today     {Write(options.StoreToday)}");
        if (options.StoreDifferences.Count > 0)
        {
            output.MarkupLineInterpolated($"  Differs   {string.Join(", ", options.StoreDifferences.Order().Select(EnumOption.NameOf))}");
        }

        output.WriteLine();
        var days = $"startDate={Write(options.StoreToday.AddDays(1 - ExampleDays))}&endDate={Write(options.StoreToday)}";
        var example = $"{resources}appacquisitions?applicationId={StoreApplications.First}&{days}&groupby=market";
        output.MarkupLineInterpolated($"  curl -H \"Authorization: Bearer {emulator.Token}\" \"{example}\"");
    }

    private static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
