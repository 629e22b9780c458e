namespace PartnerAnalytics.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_the_tool_and_its_commands(string option)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(option);

        Assert.Equal(0, exitCode);
        Assert.Contains("Microsoft Partner Center analytics", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  emulate +Serves Partner Center analytics on this machine", output);
        Assert.Matches(@"(?m)^  login +Signs a user in to Partner Center", output);
        Assert.Matches(@"(?m)^  query <expression> +Answers a LINQ expression", output);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Help_of_emulate_names_its_options_and_their_defaults()
    {
        var (exitCode, output, _) = await ToolRun.CompleteAsync("emulate", "--help");

        Assert.Equal(0, exitCode);
        Assert.All(
            ["--rows <number>", "[default: 25000]",
                "--data <file>", "--port <number>", "--token <token>", "[default: emulator-token]", "--seed <number>",
                "--faults <rate>", "--fault <kind>", "throttled-for-seconds",
                "--store ", "--store-today <date>", "--store-differ <name>", "late-end-of-links"],
            text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Saying_nothing_shows_the_help_and_fails()
    {
        var (exitCode, output, _) = await ToolRun.CompleteAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("emulate", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emulat", "'emulat'")]
    [InlineData("emulate more", "'more'")]
    [InlineData("emulate --colour red", "'--colour'")]
    [InlineData("emulate --rows -1", "--rows takes a number of 0 or more.")]
    [InlineData("emulate --rows many", "--rows takes a number of 0 or more.")]
    [InlineData("emulate --rows", "--rows")]
    [InlineData("emulate --port 65536", "--port takes a port from 0 to 65535.")]
    [InlineData("emulate --port http", "--port takes a port from 0 to 65535.")]
    [InlineData("emulate --seed 1.5", "--seed takes a whole number.")]
    [InlineData("emulate --token=\u00A0", "--token takes at least one character and no white space.")]
    [InlineData("emulate --faults 1.5", "--faults takes a number from 0 to 1.")]
    [InlineData("emulate --faults often", "--faults takes a number from 0 to 1.")]
    [InlineData("emulate --faults 1 --fault boredom", "'boredom'")]
    [InlineData("emulate --fault bad-gateway", "--fault needs --faults")]
    [InlineData("emulate --differ totally", "'totally'")]
    [InlineData("emulate --store-today yesterday", "--store-today takes a day such as 2022-07-29.")]
    [InlineData("emulate --store-today 0001-01-01", "--store-today takes a day such as 2022-07-29.")]
    [InlineData("emulate --store-differ no-total-count", "'no-total-count'")]
    [InlineData("emulate --data no/such/file.json", "no/such/file.json")]
    [InlineData("emulate --resources no/such/file.json", "no/such/file.json")]
    [InlineData("emulate --page-size 0", "--page-size takes a number of 1 or more.")]
    [InlineData("login --client-id x --store y", "--tenant")]
    [InlineData("login --tenant x --client-id y", "--store")]
    [InlineData("login --tenant x --client-id y --store z --client-secret w", "'--client-secret'")]
    [InlineData("login --tenant x --client-id y --store z --cloud Germany", "Germany")]
    [InlineData("login --tenant x --client-id y --store z --port 65536", "--port takes a number from 0 to 65535.")]
    [InlineData("login --tenant x --client-id y --store z --timeout 0", "--timeout takes a number from 1 to 3600.")]
    [InlineData("login --tenant x --client-id y --store z --authority login", "--authority takes an absolute URI.")]
    [InlineData("login --tenant x --client-id y --store z --certificate no/such.pfx", "no/such.pfx")]
    public async Task A_mistake_in_the_command_line_is_told_without_burying_it_in_help(string line, string mentioned)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(line.Split(' '));

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }
}
