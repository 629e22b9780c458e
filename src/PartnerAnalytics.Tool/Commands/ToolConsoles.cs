using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>Standard output and standard error, with colours where the terminal has them.</summary>
internal sealed class ToolConsoles(TextWriter output, TextWriter error)
{
    /// <summary>Lines are left to the terminal to wrap: an address with a line break in it cannot be copied.</summary>
    private const int NoWrapping = 10_000;

    private readonly IAnsiConsole _error = Create(error);

    public IAnsiConsole Output { get; } = Create(output);

    /// <summary>Tells what went wrong.</summary>
    public void WriteError(string message) => _error.MarkupLineInterpolated($"[red]error:[/] {message}");

    /// <summary>Tells what to do about it.</summary>
    public void WriteHint(string message) => _error.MarkupLineInterpolated($"[grey]{message}[/]");

    /// <summary>Tells what is going on, apart from what is asked for.</summary>
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
