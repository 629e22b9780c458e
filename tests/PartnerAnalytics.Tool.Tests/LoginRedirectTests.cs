using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Login;

namespace PartnerAnalytics.Tool.Tests;

/// <summary>How the user comes to the sign-in page, and what comes to the port while the command waits for the browser.</summary>
public sealed class LoginRedirectTests : LoginTest
{
    [Theory]
    [InlineData(true, "in the browser that has opened. If none has, open this URL in a browser on this machine:")]
    [InlineData(false, "Open this URL in a browser on this machine, and sign in with multi-factor authentication:")]
    public async Task The_uri_is_printed_always_and_on_one_line(bool opens, string words)
    {
        Surroundings.Browser = opens ? (_, _) => Task.CompletedTask : null;
        await using var run = await ToolRun.StartAsync(Surroundings, [.. Arguments(), "--scope", string.Join('/', Enumerable.Repeat("long", 500))]);
        using var http = new HttpClient();

        Assert.Contains($"{words}\n{Surroundings.Opened!.AbsoluteUri}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await http.GetStringAsync(Surroundings.Opened!);
        Assert.Equal(0, await run.Ended);
    }

    [Fact]
    public async Task Somebody_at_another_machine_is_told_how_to_forward_the_port()
    {
        Surroundings.Browser = null;
        Surroundings.Variables["SSH_CONNECTION"] = "192.0.2.1 50000 192.0.2.2 22";
        await using var run = await ToolRun.StartAsync(Surroundings, Arguments());
        var port = RedirectOf(Surroundings.Opened!).Port;

        Assert.Contains($"while this runs there: ssh -L {port}:localhost:{port} <this machine>", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "", true)]
    [InlineData(true, "", false)]
    [InlineData(true, "SSH_CONNECTION", false)]
    [InlineData(true, "DISPLAY", true)]
    [InlineData(true, "WAYLAND_DISPLAY", true)]
    [InlineData(true, "WSL_DISTRO_NAME", true)]
    [InlineData(true, "BROWSER", true)]
    public void Linux_without_a_screen_is_not_tried_for_a_browser(bool isLinux, string variable, bool expected)
        => Assert.Equal(expected, ToolSurroundings.HasDesktop(isLinux, name => name == variable ? "set" : ""));

    [Fact]
    public async Task A_code_is_kept_though_the_browser_is_gone()
    {
        for (var i = 0; i < 20; i++)
        {
            Surroundings.Browser = async (http, page) =>
            {
                using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
                using var authority = new HttpClient(handler);
                using var response = await authority.GetAsync(page);
                await SendAndLeaveAsync(response.Headers.Location!);
            };

            Assert.Equal((0, ""), await ExitAsync());
        }

        async Task<(int, string)> ExitAsync()
        {
            var (exitCode, _, error) = await RunAsync();
            return (exitCode, error);
        }
    }

    [Theory]
    [InlineData("code=stolen&state=another-state")]
    [InlineData("code=stolen&state=")]
    [InlineData("code=stolen")]
    [InlineData("code=stolen&state={state}x")]
    [InlineData("code=stolen&state={state}&state={state}")]
    [InlineData("error=access_denied&error_description=No&state=another-state")]
    [InlineData("error=access_denied")]
    public async Task A_response_to_another_sign_in_is_refused_and_the_right_one_still_awaited(string query)
    {
        HttpStatusCode? status = null;
        var page = "";
        Surroundings.Browser = async (http, signIn) =>
        {
            using var stray = await http.GetAsync(new Uri(
                RedirectOf(signIn), "?" + query.Replace("{state}", FakeSurroundings.StateOf(signIn), StringComparison.Ordinal)));
            (status, page) = (stray.StatusCode, await stray.Content.ReadAsStringAsync());
            await http.GetStringAsync(signIn);
        };

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("This is the response to another sign-in", page, StringComparison.Ordinal);
        Assert.NotEqual("stolen", Assert.Single(Server.Requests)["code"]);
    }

    [Fact]
    public async Task Where_only_responses_to_other_sign_ins_come_that_is_told_in_the_end()
    {
        var clock = new RungClock();
        Surroundings.Clock = clock;
        Surroundings.Browser = async (http, page) =>
        {
            await FakeSurroundings.ReturnAsync(http, page, ("code", "stolen"), ("state", "another"));
            await clock.RingAsync();
        };
        var (exitCode, _, error) = await RunAsync("--timeout", "60");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            "error: Nobody signed in within 60 seconds. The browser came back only with the response to another sign-in: close other sign-in pages. "
            + "Run the command again, and allow more time with --timeout.",
            error.TrimEnd());
        Assert.Empty(Server.Requests);
        AssertNothingWasStored();
    }

    [Theory]
    [InlineData("GET", "favicon.ico")]
    [InlineData("GET", "")]
    [InlineData("GET", "?state={state}")]
    [InlineData("GET", "?code=&state={state}")]
    [InlineData("GET", "?code=a&code=b&state={state}")]
    [InlineData("GET", "other?code=x&state={state}")]
    [InlineData("GET", "favicon.ico?code=x&state={state}")]
    [InlineData("POST", "?code=x&state={state}")]
    [InlineData("HEAD", "?code=x&state={state}")]
    [InlineData("OPTIONS", "?code=x&state={state}")]
    public async Task Other_requests_to_the_port_are_no_responses(string method, string path)
    {
        HttpStatusCode? status = null;
        Surroundings.Browser = async (http, page) =>
        {
            var uri = new Uri(RedirectOf(page), path.Replace("{state}", FakeSurroundings.StateOf(page), StringComparison.Ordinal));
            using var request = new HttpRequestMessage(new HttpMethod(method), uri);
            using var response = await http.SendAsync(request);
            status = response.StatusCode;
            await http.GetStringAsync(page);
        };

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_browser_may_come_by_either_address_of_localhost()
    {
        foreach (var address in Loopback())
        {
            Surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(
                http, page, redirect => new UriBuilder(redirect) { Host = address.ToString() }.Uri, ("code", $"by-{address}"), ("state", FakeSurroundings.StateOf(page)));
            await RunAsync();

            Assert.Equal($"by-{address}", Server.Requests[^1]["code"]);
        }
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_told_whichever_address_it_has()
    {
        foreach (var address in Loopback())
        {
            using var taken = new TcpListener(address, 0);
            taken.Start();
            var port = ((IPEndPoint)taken.LocalEndpoint).Port;

            var (exitCode, _, error) = await RunAsync("--port", $"{port}");

            Assert.Equal(2, exitCode);
            Assert.Equal(
                $"error: Another program listens on port {port} of localhost. Name another port with --port, or leave it out to take a free one.",
                error.TrimEnd());
            Assert.Null(Surroundings.Opened);
        }
    }

    [Fact]
    public async Task A_code_that_comes_twice_is_traded_once()
    {
        var pages = new List<string>();
        Surroundings.Browser = async (http, page) =>
        {
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
            using var authority = new HttpClient(handler);
            using var response = await authority.GetAsync(page);
            var both = await Task.WhenAll(http.GetStringAsync(response.Headers.Location), http.GetStringAsync(response.Headers.Location));
            pages.AddRange(both);
        };
        Server.Gate = Task.Run(async () =>
        {
            while (Surroundings.Opened is null)
            {
                await Task.Yield();
            }

            await Surroundings.Browsing;
        });

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.Contains("You can close this page", page, StringComparison.Ordinal));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_long_code_and_many_cookies_come_through()
    {
        var code = new string('c', 100_000);
        Surroundings.Browser = (http, page) =>
        {
            http.DefaultRequestHeaders.Add("Cookie", "session=" + new string('x', 100_000));
            return FakeSurroundings.ReturnAsync(http, page, ("code", code), ("state", FakeSurroundings.StateOf(page)));
        };
        await RunAsync();

        Assert.Equal(code, Assert.Single(Server.Requests)["code"]);
    }

    [Fact]
    public async Task A_client_that_sends_half_a_request_keeps_nobody_waiting()
    {
        using var slow = new TcpClient();
        Surroundings.Browser = async (http, page) =>
        {
            await slow.ConnectAsync(IPAddress.Loopback, RedirectOf(page).Port);
            await slow.GetStream().WriteAsync("GET /?code=x HTTP/1.1\r\nHost: localhost\r\n"u8.ToArray());
            await http.GetStringAsync(page);
        };

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.True(await IsClosedAsync(slow));
    }

    private static Uri RedirectOf(Uri page) => new(HttpUtility.ParseQueryString(page.Query)["redirect_uri"]!);

    /// <summary>The addresses of localhost that this machine has.</summary>
    private static IEnumerable<IPAddress> Loopback()
    {
        yield return IPAddress.Loopback;
        if (Socket.OSSupportsIPv6 && Dns.GetHostAddresses("localhost").Contains(IPAddress.IPv6Loopback))
        {
            yield return IPAddress.IPv6Loopback;
        }
    }

    /// <summary>Sends a request and closes the connection without reading a byte.</summary>
    private static async Task SendAndLeaveAsync(Uri uri)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, uri.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {uri.PathAndQuery} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    private static async Task<bool> IsClosedAsync(TcpClient client)
    {
        try
        {
            var response = new byte[4_096];
            while (await client.GetStream().ReadAsync(response) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset, which is closed as well.
        }

        return true;
    }

    /// <summary>A clock whose timers ring when they are told to.</summary>
    private sealed class RungClock : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _timer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task RingAsync() => (await _timer.Task)();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timer.TrySetResult(() => callback(state));
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
