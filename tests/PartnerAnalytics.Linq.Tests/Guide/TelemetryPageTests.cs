using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using PartnerAnalytics.Linq.Telemetry;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>The page about logs and figures names exactly those that there are.</summary>
public sealed class TelemetryPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "telemetry.md"));

    [Fact]
    public void The_page_lists_every_log_message_with_its_id_and_level()
    {
        var messages = typeof(LogMessages).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => (method.Name, Attribute: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(message => message.Attribute is not null)
            .OrderBy(message => message.Attribute!.EventId)
            .Select(message => string.Create(CultureInfo.InvariantCulture, $"| {message.Attribute!.EventId} | `{message.Name}` | {message.Attribute.Level} |"))
            .ToList();
        Assert.Equal(messages, Page.Where(line => line.Length > 2 && char.IsAsciiDigit(line[2])).Select(line => line[..(NthBar(line, 4) + 1)]));
        Assert.Equal(messages.Count, messages.Select(line => line.Split('|')[1]).Distinct().Count());
    }

    [Fact]
    public async Task The_page_lists_every_instrument_with_its_unit()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "PartnerAnalytics.Linq")
                {
                    instruments.Add($"| `{instrument.Name}` | `{instrument.Unit}` |");
                }
            },
        };
        await Connecting.ReadBodyAsync("[]", isAsync: true);
        listener.Start();
        Assert.Equal(
            instruments.Order(StringComparer.Ordinal),
            Page.Where(line => line.StartsWith("| `partner_analytics.", StringComparison.Ordinal) && line.Split('|')[2].Contains('`', StringComparison.Ordinal))
                .Select(line => line[..(NthBar(line, 3) + 1)])
                .Order(StringComparer.Ordinal));
    }

    private static int NthBar(string line, int n)
    {
        var at = -1;
        for (; n > 0; n--)
        {
            at = line.IndexOf('|', at + 1);
        }

        return at;
    }
}
