using System.Text;
using PartnerAnalytics.Tool.Login;

namespace PartnerAnalytics.Tool.Tests;

/// <summary>A run of the tool in this process, with what it writes.</summary>
internal sealed class ToolRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly LineWatcher _output = new("Press Ctrl+C to stop.");
    private readonly StringWriter _error = new();

    private ToolRun(ToolSurroundings surroundings, string[] arguments) =>
        Ended = Task.Run(() => Program.RunAsync(arguments, _output, _error, surroundings, _stop.Token));

    /// <summary>Ends with the exit code.</summary>
    public Task<int> Ended { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Starts the tool and waits until it says how to stop it.</summary>
    public static Task<ToolRun> StartAsync(params string[] arguments) => StartAsync(new ToolSurroundings(), arguments);

    /// <summary>Starts the tool in other surroundings and waits until it says how to stop it.</summary>
    public static async Task<ToolRun> StartAsync(ToolSurroundings surroundings, params string[] arguments)
    {
        var run = new ToolRun(surroundings, arguments);
        if (await Task.WhenAny(run.Ended, run._output.Seen) == run.Ended)
        {
            Assert.Fail($"The tool ended with {await run.Ended}: {run.Error}");
        }

        return run;
    }

    /// <summary>Runs the tool to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> CompleteAsync(params string[] arguments) =>
        CompleteAsync(new ToolSurroundings(), arguments);

    /// <summary>Runs the tool in other surroundings to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> CompleteAsync(ToolSurroundings surroundings, params string[] arguments)
    {
        await using var run = new ToolRun(surroundings, arguments);
        return (await run.Ended, run.Output, run.Error);
    }

    /// <summary>Does what Ctrl+C does.</summary>
    public Task<int> StopAsync()
    {
        _stop.Cancel();
        return Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class LineWatcher(string awaited) : StringWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            lock (_seen)
            {
                base.Write(value);
                if (base.ToString().Contains(awaited, StringComparison.Ordinal))
                {
                    _seen.TrySetResult();
                }
            }
        }

        public override string ToString()
        {
            lock (_seen)
            {
                return base.ToString();
            }
        }
    }
}
