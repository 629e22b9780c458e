using System.CommandLine;
using System.CommandLine.Help;
using PartnerAnalytics.Tool.Commands;
using PartnerAnalytics.Tool.Login;

namespace PartnerAnalytics.Tool;

/// <summary>The tool <c>partner-analytics</c>. Each of its commands is a class in <c>Commands</c>.</summary>
internal static class Program
{
    /// <summary>Runs the tool on a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken) =>
        RunAsync(arguments, output, error, new ToolSurroundings(), cancellationToken);

    /// <summary>Runs the tool on a command line, in the surroundings of a test.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, TextWriter output, TextWriter error, ToolSurroundings surroundings, CancellationToken cancellationToken)
    {
        var consoles = new ToolConsoles(output, error);
        var root = new RootCommand("Microsoft Partner Center analytics on the command line.")
        {
            new EmulateCommand(consoles),
            new ExploreCommand(consoles, surroundings),
            new ExportCommand(consoles, surroundings),
            new LoginCommand(consoles, surroundings),
            new ProbeCommand(consoles),
            new QueryCommand(consoles),
            new RunQueryCommand(),
        };
        root.SetAction(ShowHelp);

        var line = root.Parse(arguments);
        if (line.Errors.Count > 0)
        {
            return ReportErrors(consoles, line);
        }

        var configuration = new InvocationConfiguration { Output = output, Error = error };
        return await line.InvokeAsync(configuration, cancellationToken);
    }

    private static Task<int> Main(string[] arguments) => RunAsync(arguments, Console.Out, Console.Error, CancellationToken.None);

    /// <summary>Without arguments, the help.</summary>
    private static int ShowHelp(ParseResult line)
    {
        new HelpAction().Invoke(line);
        return ExitCodes.BadCommandLine;
    }

    /// <summary>The errors, and where to read on. The whole help at once would bury them.</summary>
    private static int ReportErrors(ToolConsoles consoles, ParseResult line)
    {
        foreach (var problem in line.Errors)
        {
            consoles.WriteError(problem.Message);
        }

        var command = line.CommandResult.Command;
        consoles.WriteHint($"partner-analytics {(command is RootCommand ? "" : command.Name + " ")}--help lists the options.");
        return ExitCodes.BadCommandLine;
    }
}
