using System.Text;
using Spectre.Console;

namespace Samples;

/// <summary>Opens the console: with colours in a terminal, as plain text of a fixed width anywhere else.</summary>
internal static class Terminal
{
    private const int PlainWidth = 120;

    public static IAnsiConsole Open(TextWriter output, bool plain)
    {
        // Company names come in every script.
        Console.OutputEncoding = Encoding.UTF8;
        if (!plain)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),

            // They would switch colours on again on some build servers.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
