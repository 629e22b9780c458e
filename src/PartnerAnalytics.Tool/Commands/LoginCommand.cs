using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Login;
using PartnerAnalytics.Tool.Querying;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics login</c>: signs a user in, and stores the refresh token for applications.</summary>
internal sealed class LoginCommand : Command
{
    private readonly ToolConsoles _consoles;
    private readonly ToolSurroundings _surroundings;

    private readonly Option<string> _tenant = new("--tenant")
    {
        Description = "The partner's tenant: its id or a domain name.",
        HelpName = "tenant",
        Required = true,
    };

    private readonly Option<string> _client = new("--client-id")
    {
        Description = "The id of the application, registered in that tenant with the redirect URI http://localhost (platform Web).",
        HelpName = "id",
        Required = true,
    };

    private readonly Option<FileInfo> _store = new("--store")
    {
        Description = "The file that stores the refresh token. It is not encrypted; on Unix only its owner can read it.",
        HelpName = "file",
        Required = true,
    };

    private readonly Option<FileInfo> _secretFile = new("--secret-file")
    {
        Description = "A file with the application's secret. "
            + $"Without it: the environment variable {ClientProof.SecretVariable}, or a prompt.",
        HelpName = "file",
    };

    private readonly Option<FileInfo> _certificate = new("--certificate")
    {
        Description = "The application's certificate with its key, PFX or PEM, instead of a secret. "
            + $"The environment variable {ClientProof.PasswordVariable} holds its password.",
        HelpName = "file",
    };

    private readonly Option<string> _cloud = new("--cloud")
    {
        Description = "The cloud of Partner Center.",
        HelpName = "cloud",
        DefaultValueFactory = _ => PartnerCenterCloud.Global.Name,
    };

    private readonly Option<string> _scope = new("--scope")
    {
        Description = "The scope to sign in for, if not the cloud's.",
        HelpName = "scope",
    };

    private readonly Option<Uri> _authority = new("--authority")
    {
        Description = "The URI of the authority, if not the cloud's.",
        HelpName = "uri",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri)
            ? uri
            : Refuse<Uri>(result, "--authority takes an absolute URI."),
    };

    private readonly Option<bool> _noBrowser = new("--no-browser")
    {
        Description = "Prints the URL of the sign-in page and opens no browser. The browser has to run on this machine.",
    };

    private readonly Option<int> _port = Number(
        "--port", "The port of localhost that the browser is redirected to; 0 picks a free one.", 0, 0, 65535);

    private readonly Option<int> _timeout = Number("--timeout", "How many seconds the sign-in may take.", 300, 1, 3600);

    public LoginCommand(ToolConsoles consoles, ToolSurroundings surroundings)
        : base("login", "Signs a user in to Partner Center in the browser, and stores the refresh token for applications.")
    {
        (_consoles, _surroundings) = (consoles, surroundings);
        _cloud.AcceptOnlyFromAmong([.. KnownClouds.All.Select(cloud => cloud.Name)]);
        _secretFile.AcceptExistingOnly();
        _certificate.AcceptExistingOnly();
        Option[] options = [_tenant, _client, _store, _secretFile, _certificate, _cloud, _scope, _authority, _noBrowser, _port, _timeout];
        foreach (var option in options)
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(_secretFile) is not null && result.GetResult(_certificate) is not null)
            {
                result.AddError("--secret-file and --certificate exclude each other: use one of them.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            return await SignInAsync(line, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _consoles.WriteError("Stopped before anyone signed in. Nothing was stored.");
        }
        catch (Exception e) when (e is PartnerAuthenticationException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _consoles.WriteError(e.Message);
        }
        catch (ArgumentException e)
        {
            _consoles.WriteError(e.Message.Split(" (Parameter ")[0]);
        }

        return ExitCodes.Failure;
    }

    private async Task<int> SignInAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var cloud = KnownClouds.All.Single(c => c.Name == line.GetValue(_cloud));
        var scope = line.GetValue(_scope) ?? cloud.Scope;
        if (scope is null)
        {
            _consoles.WriteError($"The documentation does not name the scope of the cloud {cloud}. Name it with --scope.");
            return ExitCodes.Failure;
        }

        using var proof = line.GetValue(_certificate) is { } file
            ? ClientProof.OfCertificate(file, _surroundings)
            : ClientProof.OfSecret(line.GetValue(_secretFile), _surroundings);
        if (proof is null)
        {
            _consoles.WriteError(
                $"The application's secret is missing. Set the environment variable {ClientProof.SecretVariable}, or name a file with "
                + "--secret-file.");
            return ExitCodes.Failure;
        }

        // A file that cannot become the store is reported before anybody signs in.
        var store = new FileRefreshTokenStore(line.GetValue(_store)!.FullName);
        await store.LoadAsync(cancellationToken);

        var request = new SignInRequest(
            line.GetValue(_authority) ?? cloud.AuthorityHost, line.GetValue(_tenant)!, line.GetValue(_client)!, scope);
        using var signIn = new SignIn(request, proof, _surroundings.TimeProvider);
        var token = await signIn.RunAsync(
            line.GetValue(_port),
            (page, port) => Show(page, port, line.GetValue(_noBrowser)),
            TimeSpan.FromSeconds(line.GetValue(_timeout)),
            cancellationToken);
        await SaveAsync(store, token);
        _consoles.Output.MarkupLineInterpolated($"[green]Signed in.[/] The refresh token is stored in {store.Path}");
        _consoles.Output.MarkupLine("[grey]It expires after 90 days without use. Whoever reads the file can act as the user.[/]");
        return ExitCodes.Success;
    }

    /// <summary>Prints the URL always: what was started to open it may fail silently.</summary>
    private void Show(Uri page, int port, bool noBrowser)
    {
        var output = _consoles.Output;
        var opened = !noBrowser && _surroundings.TryOpenBrowser(page);
        output.MarkupLine(opened
            ? "Sign in with multi-factor authentication in the browser that has opened. "
                + "If none has, open this URL in a browser on this machine:"
            : "Open this URL in a browser on this machine, and sign in with multi-factor authentication:");
        output.WriteLine(page.AbsoluteUri);
        if (_surroundings.GetVariable("SSH_CONNECTION") is { Length: > 0 })
        {
            output.MarkupLineInterpolated(
                $"A browser on your own machine works too while this runs there: ssh -L {port}:localhost:{port} <this machine>");
        }

        output.MarkupLine("[grey]Press Ctrl+C to stop.[/]");
    }

    /// <summary>The sign-in is newer than whatever an application may have saved meanwhile.</summary>
    private static async Task SaveAsync(FileRefreshTokenStore store, PartnerRefreshToken token)
    {
        while (!await store.TrySaveAsync(token, (await store.LoadAsync())?.Version))
        {
        }
    }

    private static Option<int> Number(string name, string description, int defaultValue, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most
                ? value
                : Refuse<int>(result, string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}.")),
    };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
