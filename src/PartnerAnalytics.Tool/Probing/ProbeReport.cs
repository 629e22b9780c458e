using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>What a probe has found, as a table and as JSON. There is no value of a row in either, nor the name of a tenant.</summary>
/// <param name="Endpoint">The URI that was queried.</param>
/// <param name="Cloud">The name of the cloud.</param>
/// <param name="Started">When the probe began.</param>
/// <param name="Requests">How many requests it took.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Findings">The answers.</param>
internal sealed record ProbeReport(
    Uri Endpoint,
    string Cloud,
    DateTimeOffset Started,
    int Requests,
    ImmutableArray<ProbedResource> Resources,
    ImmutableArray<Finding> Findings)
{
    /// <summary>What most terminals show without wrapping.</summary>
    private const int TableWidth = 110;

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Count(Verdict verdict) => Findings.Count(finding => finding.Outcome.Verdict == verdict);

    /// <summary>Writes the table and the sums.</summary>
    public void Show(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).Width(TableWidth)
            .AddColumn(new TableColumn("Answer").NoWrap()).AddColumn("Question, and why");
        foreach (var finding in Findings)
        {
            table.AddRow(
                new Markup($"[{ColourOf(finding.Outcome.Verdict)}]{NameOf(finding.Outcome.Verdict)}[/]"),
                new Markup($"[bold]{Markup.Escape(finding.Id)}[/]\n[grey]{Markup.Escape(finding.Question)}[/]\n"
                    + Markup.Escape(finding.Outcome.Reason)));
        }

        console.Write(table);
        var (holds, differs, open) = (Count(Verdict.Holds), Count(Verdict.Differs), Count(Verdict.CouldNotTell));
        console.MarkupLineInterpolated($"{holds} hold, {differs} differ, {open} undecided; {Requests} requests.");
    }

    /// <summary>Writes the JSON.</summary>
    public void Write(Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Json);
        writer.WriteStartObject();
        writer.WriteString("endpoint", Endpoint.AbsoluteUri);
        writer.WriteString("cloud", Cloud);
        writer.WriteString("started", Started);
        writer.WriteNumber("requests", Requests);
        writer.WriteNumber("holds", Count(Verdict.Holds));
        writer.WriteNumber("differs", Count(Verdict.Differs));
        writer.WriteNumber("couldNotTell", Count(Verdict.CouldNotTell));
        writer.WriteStartArray("resources");
        foreach (var resource in Resources)
        {
            writer.WriteStartObject();
            writer.WriteString("resource", resource.Name);
            writer.WriteNumber("rowsSeen", resource.Sample.Length);
            writer.WriteString("unavailable", resource.Unavailable);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", finding.Id);
            writer.WriteString("question", finding.Question);
            writer.WriteString("verdict", NameOf(finding.Outcome.Verdict));
            writer.WriteString("reason", finding.Outcome.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Differs => "differs",
        _ => "could not tell",
    };

    private static string ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "green",
        Verdict.Differs => "red",
        _ => "yellow",
    };
}

/// <summary>A question and its answer.</summary>
/// <param name="Id">The name of the question.</param>
/// <param name="Question">What should hold.</param>
/// <param name="Outcome">Whether it does.</param>
internal sealed record Finding(string Id, string Question, Outcome Outcome);
