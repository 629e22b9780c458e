using System.CommandLine;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics run-query</c>: what the tool starts to run a query apart. Nobody types it.</summary>
internal sealed class RunQueryCommand : Command
{
    public RunQueryCommand()
        : base(QueryProcess.CommandName, "Runs a compiled query that comes on standard input.")
    {
        Hidden = true;
        SetAction(static async (_, cancellationToken) =>
        {
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            return await QueryRunner.RunAsync(input, output, cancellationToken) ? ExitCodes.Success : ExitCodes.Failure;
        });
    }
}
