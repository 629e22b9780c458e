namespace PartnerAnalytics.Emulator.Faults;

/// <summary>What web servers, gateways and sign-in pages say in HTML when they respond in place of the service.</summary>
internal static class HtmlPages
{
    public const string InternalServerError = """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"/>
        <title>500 - Internal server error.</title>
        </head>
        <body>
        <div id="header"><h1>Server Error</h1></div>
        <div id="content">
         <fieldset>
          <h2>500 - Internal server error.</h2>
          <h3>There is a problem with the resource you are looking for, and it cannot be displayed.</h3>
         </fieldset>
        </div>
        </body>
        </html>

        """;

    public const string BadGateway = """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
        </body>
        </html>

        """;

    public const string ServiceUnavailable = """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">
        <HTML><HEAD><TITLE>Service Unavailable</TITLE>
        <META HTTP-EQUIV="Content-Type" Content="text/html; charset=us-ascii"></HEAD>
        <BODY><h2>Service Unavailable</h2>
        <hr><p>HTTP Error 503. The service is unavailable.</p>
        </BODY></HTML>

        """;

    public const string GatewayTimeout = """
        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body>
        <center><h1>504 Gateway Time-out</h1></center>
        <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
        </body>
        </html>

        """;

    public const string SignIn = """
        <!DOCTYPE html>
        <html dir="ltr" lang="en">
        <head>
        <meta charset="utf-8">
        <title>Sign in to your account</title>
        </head>
        <body>
        <noscript>JavaScript required to sign in</noscript>
        <form name="hiddenform" method="POST" action="/common/oauth2/authorize"><input type="submit" value="Continue"></form>
        <script>window.setTimeout('document.forms[0].submit()', 0);</script>
        </body>
        </html>

        """;
}
