using PartnerAnalytics.Tool.Querying;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>Standard output and standard error, with colours where the terminal has them.</summary>
internal sealed class ToolConsoles(TextWriter output, TextWriter error)
{
    /// <summary>Lines are left to the terminal to wrap: a URL with a line break in it cannot be copied.</summary>
    private const int NoWrapping = 10_000;

    private readonly IAnsiConsole _error = Create(error);

    public IAnsiConsole Output { get; } = Create(output);

    /// <summary>Says what went wrong.</summary>
    public void WriteError(string message) => _error.MarkupLineInterpolated($"[red]error:[/] {message}");

    /// <summary>Says what is wrong with a query, and where.</summary>
    public void WriteDiagnostics(string text, IEnumerable<QueryDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _error.WriteLine(DiagnosticText.Of(text, diagnostic), diagnostic.IsError ? new Style(Color.Red) : new Style(Color.Yellow));
        }
    }

    /// <summary>Says what to do about it.</summary>
    public void WriteHint(string message) => _error.MarkupLineInterpolated($"[grey]{message}[/]");

    /// <summary>Says what is going on, beside the output.</summary>
    public void WriteProgress(string message) => _error.MarkupLineInterpolated($"[grey]{message}[/]");

    private static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        console.Profile.Width = NoWrapping;
        return console;
    }
}
