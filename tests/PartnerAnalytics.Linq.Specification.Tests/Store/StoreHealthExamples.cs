using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Requests for what goes wrong with applications.</summary>
internal static class StoreHealthExamples
{
    public static IReadOnlyList<StorePage> Pages =>
        [AppErrors, AppErrorDetails, StackFrames, Insights, DesktopBlocks, DesktopBlockDetails, DesktopErrors, DesktopErrorDetails];

    private static StorePage AppErrors => new("Errors", "get-error-reporting-data")
    {
        {
            "failurehits?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AppErrors
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.Date >= Day(2015, 1, 1) && e.Date <= Day(2015, 2, 1))
                .GroupBy(e => DateBucket.StartOfDay(e.Date))
                .Select(g => new { g.Key, Figure = g.Sum(e => e.EventCount) })
                .Take(10)
        },
        {
            "failurehits?applicationId=9NBLGGGZ5QDR&startDate=8/1/2015&endDate=8/31/2015&skip=0&filter=market eq 'US' and deviceType eq 'phone'",
            store => store.AppErrors
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.Date >= Day(2015, 8, 1) && e.Date < Day(2015, 9, 1))
                .Where(e => e.Market == "US" && e.DeviceType == "phone")
                .GroupBy(e => DateBucket.StartOfDay(e.Date))
                .Select(g => new { g.Key, Figure = g.Sum(e => e.EventCount) })
        },
        {
            "failurehits?applicationId=9NBLGGGZ5QDR&startDate=07/02/2022&endDate=07/20/2022&top=10&skip=0&filter=market eq 'US'"
                + "&groupby=failureName,failureHash,symbol,osVersion,eventType,market,deviceType,packageName,packageVersion,osRelease&orderby=date",
            store => store.AppErrors
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.Date >= Day(2022, 7, 2) && e.Date <= Day(2022, 7, 20))
                .Where(e => e.Market == "US")
                .OrderBy(e => e.Date)
                .Take(10)
        },
    };

    private static StorePage AppErrorDetails => new("Details of an error", "get-details-for-an-error-in-your-app")
    {
        {
            "failuredetails?applicationId=9NBLGGGZ5QDR&failureHash=00001111-aaaa-2222-bbbb-3333cccc4444"
                + "&startDate=2016-11-05&endDate=2016-11-06&top=10&skip=0",
            store => store.AppErrorDetails
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.FailureHash == "00001111-aaaa-2222-bbbb-3333cccc4444")
                .Where(e => e.Date >= Day(2016, 11, 5) && e.Date < Day(2016, 11, 7))
                .Take(10)
        },
        {
            "failuredetails?applicationId=9NBLGGGZ5QDR&failureHash=00001111-aaaa-2222-bbbb-3333cccc4444"
                + "&startDate=2016-11-05&endDate=2016-11-06&top=10&skip=0&filter=market eq 'US' and deviceType eq 'Windows.Desktop'",
            store => store.AppErrorDetails
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.FailureHash == "00001111-aaaa-2222-bbbb-3333cccc4444")
                .Where(e => e.Date >= Day(2016, 11, 5) && e.Date < Day(2016, 11, 7))
                .Where(e => e.Market == "US" && e.DeviceType == "Windows.Desktop")
                .Take(10)
        },
        {
            "failuredetails?applicationId=9NBLGGGZ5QDR&failureHash=012345-5dbc9-b12f-c124-9d9810f05d8b"
                + "&startDate=2022-06-30&endDate=2022-07-28&top=10&skip=0",
            store => store.AppErrorDetails
                .Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.FailureHash == "012345-5dbc9-b12f-c124-9d9810f05d8b")
                .Where(e => e.Date >= Day(2022, 6, 30) && e.Date < Day(2022, 7, 29))
                .Take(10)
        },
    };

    private static StorePage StackFrames => new("Stack trace of an error", "get-the-stack-trace-for-an-error-in-your-app")
    {
        {
            "stacktrace?applicationId=9NBLGGGZ5QDR&cabId=1336373323853",
            store => store.Query<StackFrame>().Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.CabId == "1336373323853")
        },
    };

    private static StorePage Insights => new("Insights", "get-insights-data-for-your-app")
    {
        {
            "insights?applicationId=9NBLGGGZ5QDR&startDate=6/1/2018&endDate=6/15/2018&filter=dataType eq 'acquisition' or dataType eq 'health'",
            store => store.Insights
                .Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.InsightDate >= Day(2018, 6, 1) && i.InsightDate < Day(2018, 6, 16))
                .Where(i => i.DataType == "acquisition" || i.DataType == "health")
        },
    };

    private static StorePage DesktopBlocks => new("Desktop upgrade blocks", "get-desktop-block-data")
    {
        {
            "desktop/blockhits?applicationId=5126873772241846776&startDate=2018-05-01&endDate=2018-06-07&skip=0",
            store => store.DesktopBlocks
                .Where(b => b.ApplicationId == "5126873772241846776" && b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7))
                .GroupBy(b => DateBucket.StartOfDay(b.Date))
                .Select(g => new { g.Key, Figure = g.Figure(b => b.DeviceCount) })
        },
        {
            "desktop/blockhits?applicationId=5126873772241846776&startDate=2018-05-01&endDate=2018-06-07&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.DesktopBlocks
                .Where(b => b.ApplicationId == "5126873772241846776" && b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7))
                .Where(b => b.Market == "US" && b.DeviceType == "PC")
                .GroupBy(b => DateBucket.StartOfDay(b.Date))
                .Select(g => new { g.Key, Figure = g.Figure(b => b.DeviceCount) })
        },
    };

    private static StorePage DesktopBlockDetails => new("Details of desktop upgrade blocks", "get-desktop-block-data-details")
    {
        {
            "desktop/blockdetails?applicationId=10238467886765136388&fileName=contoso.exe&startDate=2018-05-01&endDate=2018-06-07&skip=0",
            store => store.DesktopBlockDetails
                .Where(b => b.ApplicationId == "10238467886765136388" && b.FileName == "contoso.exe")
                .Where(b => b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7))
                .GroupBy(b => DateBucket.StartOfDay(b.Date))
                .Select(g => new { g.Key, Figure = g.Figure(b => b.DeviceCount) })
        },
        {
            "desktop/blockdetails?applicationId=10238467886765136388&fileName=contoso.exe&startDate=2018-05-01&endDate=2018-06-07"
                + "&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.DesktopBlockDetails
                .Where(b => b.ApplicationId == "10238467886765136388" && b.FileName == "contoso.exe")
                .Where(b => b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7))
                .Where(b => b.Market == "US" && b.DeviceType == "PC")
                .GroupBy(b => DateBucket.StartOfDay(b.Date))
                .Select(g => new { g.Key, Figure = g.Figure(b => b.DeviceCount) })
        },
    };

    private static StorePage DesktopErrors => new("Desktop errors", "get-desktop-application-error-reporting-data")
    {
        {
            "desktop/failurehits?applicationId=10238467886765136388&startDate=1/1/2018&endDate=2/1/2018&top=10&skip=0",
            store => store.DesktopErrors
                .Where(e => e.ApplicationId == "10238467886765136388" && e.Date >= Day(2018, 1, 1) && e.Date <= Day(2018, 2, 1))
                .GroupBy(e => DateBucket.StartOfDay(e.Date))
                .Select(g => new { g.Key, Figure = g.Sum(e => e.EventCount) })
                .Take(10)
        },
        {
            "desktop/failurehits?applicationId=10238467886765136388&startDate=8/1/2017&endDate=8/31/2017&skip=0"
                + "&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.DesktopErrors
                .Where(e => e.ApplicationId == "10238467886765136388" && e.Date >= Day(2017, 8, 1) && e.Date < Day(2017, 9, 1))
                .Where(e => e.Market == "US" && e.DeviceType == "PC")
                .GroupBy(e => DateBucket.StartOfDay(e.Date))
                .Select(g => new { g.Key, Figure = g.Sum(e => e.EventCount) })
        },
    };

    private static StorePage DesktopErrorDetails => new("Details of a desktop error", "get-details-for-an-error-in-your-desktop-application")
    {
        {
            "desktop/failuredetails?applicationId=10238467886765136388&failureHash=012e33e3-dbc9-b12f-c124-9d9810f05d8b"
                + "&startDate=2016-11-05&endDate=2016-11-06&top=10&skip=0",
            store => store.DesktopErrorDetails
                .Where(e => e.ApplicationId == "10238467886765136388" && e.FailureHash == "012e33e3-dbc9-b12f-c124-9d9810f05d8b")
                .Where(e => e.Date >= Day(2016, 11, 5) && e.Date < Day(2016, 11, 7))
                .Take(10)
        },
        {
            "desktop/failuredetails?applicationId=10238467886765136388&failureHash=012e33e3-dbc9-b12f-c124-9d9810f05d8b"
                + "&startDate=2016-11-05&endDate=2016-11-06&top=10&skip=0&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.DesktopErrorDetails
                .Where(e => e.ApplicationId == "10238467886765136388" && e.FailureHash == "012e33e3-dbc9-b12f-c124-9d9810f05d8b")
                .Where(e => e.Date >= Day(2016, 11, 5) && e.Date < Day(2016, 11, 7))
                .Where(e => e.Market == "US" && e.DeviceType == "PC")
                .Take(10)
        },
    };
}
