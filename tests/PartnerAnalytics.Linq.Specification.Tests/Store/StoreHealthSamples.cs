using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Rows of what goes wrong with applications.</summary>
internal static class StoreHealthSamples
{
    public static StoreSamples All => new()
    {
        {
            "failurehits",
            """
            [{"date":"2022-07-21","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo",
            "failureName":"APPLICATION_HANG_BlockedOn_FileIO_Microsoft.Contoso Demo!unknown_error_in_application",
            "failureHash":"c21da75f-ea4d-538b-cfec-73654ef810b9","symbol":"Microsoft.Contoso Demo!unknown_error_in_application",
            "osVersion":"6.3.9600","osRelease":"RTM","osArchitecture":null,"eventType":"hang","market":"US","deviceType":"Unknown","praid":null,
            "packageName":"microsoft.Contoso Demo_2.5.2.34894_x86__8wekyb3d8bbwe","packageVersion":"2.5.2.34894","ram":null,"massStorage":null,
            "cpu":null,"cpuManufacturer":null,"cpuFamilyName":null,"sandboxId":null,"deviceCount":7.14285714285714,
            "eventCount":1.05263157894737}]
            """,
            store => store.AppErrors.Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.Date >= Day(2022, 7, 2) && e.Date <= Day(2022, 7, 21)),
            [
                new AppError
                {
                    Date = Day(2022, 7, 21),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    FailureName = "APPLICATION_HANG_BlockedOn_FileIO_Microsoft.Contoso Demo!unknown_error_in_application",
                    FailureHash = "c21da75f-ea4d-538b-cfec-73654ef810b9",
                    Symbol = "Microsoft.Contoso Demo!unknown_error_in_application",
                    OsVersion = "6.3.9600",
                    OsRelease = "RTM",
                    EventType = "hang",
                    Market = "US",
                    DeviceType = "Unknown",
                    PackageName = "microsoft.Contoso Demo_2.5.2.34894_x86__8wekyb3d8bbwe",
                    PackageVersion = "2.5.2.34894",
                    DeviceCount = 7.14285714285714,
                    EventCount = 1.05263157894737,
                },
            ]
        },
        {
            "failuredetails",
            """
            [{"date":"2022-07-12 00:00:00","cabExpirationTime":"2022-08-16 01:37:00","cabDownloadable":false,"applicationId":"9NBLGGGZ5QDR",
            "failureHash":"012345-5dbc9-b12f-c124-9d9810f05d8b","failureName":"MOAPPLICATION_HANG_cfffffff_Microsoft.Contoso!HANG_QUIESCE",
            "cabId":"1180087848576586304","market":"MX","osBuild":"10.0.19043","packageVersion":"2.5.2.34894",
            "deviceModel":"Dell Inc.-Inspiron 15-3567","osVersion":"Windows 10","osRelease":"Version 21H1","osArchitecture":"x64",
            "deviceType":"PC","cpuManufacturer":"Intel","cpuFamilyName":"Core i5","cpuName":"Intel Core i5-7200U CPU @ 2.50GHz","praid":"app",
            "flightRing":"","sandboxId":"retail"}]
            """,
            store => store.AppErrorDetails.Where(e => e.ApplicationId == "9NBLGGGZ5QDR" && e.FailureHash == "012345-5dbc9-b12f-c124-9d9810f05d8b"
                && e.Date >= Day(2022, 6, 30) && e.Date < Day(2022, 7, 29)),
            [
                new AppErrorDetail
                {
                    Date = Day(2022, 7, 12),
                    CabExpirationTime = new DateTimeOffset(2022, 8, 16, 1, 37, 0, TimeSpan.Zero),
                    CabDownloadable = false,
                    ApplicationId = "9NBLGGGZ5QDR",
                    FailureHash = "012345-5dbc9-b12f-c124-9d9810f05d8b",
                    FailureName = "MOAPPLICATION_HANG_cfffffff_Microsoft.Contoso!HANG_QUIESCE",
                    CabId = "1180087848576586304",
                    Market = "MX",
                    OsBuild = "10.0.19043",
                    PackageVersion = "2.5.2.34894",
                    DeviceModel = "Dell Inc.-Inspiron 15-3567",
                    OsVersion = "Windows 10",
                    OsRelease = "Version 21H1",
                    DeviceType = "PC",
                },
            ]
        },
        {
            "stacktrace",
            """
            [{"level":"0","image":"Microsoft.Contoso","function":"HANG_QUIESCE","offset":"0x0000000000000000","isBlamedFrame":true},
            {"level":"1","image":"unknown.dll","function":"[.ecxr]","offset":"0x0000000000000000","isBlamedFrame":false}]
            """,
            store => store.Query<StackFrame>().Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.CabId == "1234567890123456789"),
            [
                new StackFrame { Level = 0, Image = "Microsoft.Contoso", Function = "HANG_QUIESCE", Offset = "0x0000000000000000", IsBlamedFrame = true },
                new StackFrame { Level = 1, Image = "unknown.dll", Function = "[.ecxr]", Offset = "0x0000000000000000", IsBlamedFrame = false },
            ],
            null,
            "applicationId=9NBLGGGZ5QDR&cabId=1234567890123456789"
        },
        {
            "insights",
            """
            [{"id":"9ce9317bf4d0f903de51a49d00a07cf4b4a8ac4457fd1e2886493bd38ceac0b7","applicationId":"9NBLGGGZ5QDR",
            "insightDate":"2022-07-19T00:00:00","dataType":"acquisition","insightDetail":[{"DimensionName":"Acquisition","Direction":"Negative",
            "PercentChange":12.188725230475788,"FactQuantity":2470,"SubDimensions":[]}]}]
            """,
            store => store.Insights
                .Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.InsightDate >= Day(2022, 7, 12) && i.InsightDate < Day(2022, 7, 30))
                .Where(i => i.DataType == "acquisition" || i.DataType == "health")
                .Select(i => new
                {
                    i.ApplicationId,
                    i.InsightDate,
                    i.DataType,
                    Direction = i.InsightDetail!.Value[0].GetProperty("Direction").GetString(),
                    Change = i.InsightDetail!.Value[0].GetProperty("PercentChange").GetDouble(),
                }),
            [
                new
                {
                    ApplicationId = (string?)"9NBLGGGZ5QDR",
                    InsightDate = (DateTimeOffset?)Day(2022, 7, 19),
                    DataType = (string?)"acquisition",
                    Direction = (string?)"Negative",
                    Change = 12.188725230475788,
                },
            ],
            null,
            "",
            "id"
        },
        {
            "desktop/blockhits",
            """
            [{"applicationId":"10238467886765136388","date":"2018-06-03","productName":"Contoso Demo","fileName":"contosodemo.exe",
            "applicationVersion":"2.2.2.0","osVersion":"Windows 8.1","osRelease":"Update 1","market":"ZA","deviceType":"All",
            "blockType":"Runtime Notification","architecture":"X86","targetOs":"RS4","deviceCount":120}]
            """,
            store => store.DesktopBlocks.Where(b => b.ApplicationId == "10238467886765136388" && b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7)),
            [
                new DesktopBlock
                {
                    ApplicationId = "10238467886765136388",
                    Date = Day(2018, 6, 3),
                    ProductName = "Contoso Demo",
                    FileName = "contosodemo.exe",
                    ApplicationVersion = "2.2.2.0",
                    OsVersion = "Windows 8.1",
                    OsRelease = "Update 1",
                    Market = "ZA",
                    DeviceType = "All",
                    BlockType = "Runtime Notification",
                    Architecture = "X86",
                    TargetOs = "RS4",
                    DeviceCount = 120,
                },
            ]
        },
        {
            "desktop/blockdetails",
            """
            [{"applicationId":"10238467886765136388","date":"2018-06-03","productName":"Contoso Demo","fileName":"contosodemo.exe",
            "applicationVersion":"2.2.2.0","osVersion":"Windows 8.1","osRelease":"Update 1","market":"ZA","deviceType":"All",
            "blockType":"Runtime Notification","architecture":"X86","targetOs":"RS4","deviceCount":120}]
            """,
            store => store.DesktopBlockDetails.Where(b => b.ApplicationId == "10238467886765136388" && b.FileName == "contosodemo.exe"
                && b.Date >= Day(2018, 5, 1) && b.Date <= Day(2018, 6, 7)),
            [
                new DesktopBlockDetail
                {
                    ApplicationId = "10238467886765136388",
                    Date = Day(2018, 6, 3),
                    ProductName = "Contoso Demo",
                    FileName = "contosodemo.exe",
                    ApplicationVersion = "2.2.2.0",
                    OsVersion = "Windows 8.1",
                    OsRelease = "Update 1",
                    Market = "ZA",
                    DeviceType = "All",
                    BlockType = "Runtime Notification",
                    Architecture = "X86",
                    TargetOs = "RS4",
                    DeviceCount = 120,
                },
            ]
        },
        {
            "desktop/failurehits",
            """
            [{"date":"2018-02-01","applicationId":"10238467886765136388","productName":"Contoso Demo","appName":"Contoso Demo",
            "fileName":"contosodemo.exe","failureName":"SVCHOSTGROUP_localservice_IN_PAGE_ERROR_c0000006_hardware_disk!Unknown",
            "failureHash":"11242ef3-ebd8-d525-838d-b5497b225695","symbol":"hardware_disk!Unknown","osBuild":"10.0.15063.850",
            "osVersion":"Windows 10","osRelease":"Version 1703","eventType":"crash","market":"US","deviceType":"PC",
            "applicationVersion":"2.2.2.0","eventCount":0.0012422360248447205}]
            """,
            store => store.DesktopErrors.Where(e => e.ApplicationId == "10238467886765136388" && e.Date >= Day(2018, 2, 1) && e.Date <= Day(2018, 2, 8)),
            [
                new DesktopError
                {
                    Date = Day(2018, 2, 1),
                    ApplicationId = "10238467886765136388",
                    ProductName = "Contoso Demo",
                    AppName = "Contoso Demo",
                    FileName = "contosodemo.exe",
                    FailureName = "SVCHOSTGROUP_localservice_IN_PAGE_ERROR_c0000006_hardware_disk!Unknown",
                    FailureHash = "11242ef3-ebd8-d525-838d-b5497b225695",
                    Symbol = "hardware_disk!Unknown",
                    OsBuild = "10.0.15063.850",
                    OsVersion = "Windows 10",
                    OsRelease = "Version 1703",
                    EventType = "crash",
                    Market = "US",
                    DeviceType = "PC",
                    ApplicationVersion = "2.2.2.0",
                    EventCount = 0.0012422360248447205,
                },
            ],
            row => row with { FileName = null, OsBuild = null, OsRelease = null, ApplicationVersion = null }
        },
        {
            "desktop/failuredetails",
            """
            [{"applicationId":"10238467886765136388","failureHash":"012345-5dbc9-b12f-c124-9d9810f05d8b",
            "failureName":"NULL_CLASS_PTR_WRITE_c0000005_contoso.exe!unknown_error_in_process","date":"2018-01-28 23:55:29",
            "cabIdHash":"54ffb83a-e159-41d2-8158-f36f306cc01e","cabExpirationTime":"2018-02-27 23:55:29","market":"US","osBuild":"10.0.10240",
            "applicationVersion":"2.2.2.0","deviceModel":"Contoso All-in-one","osVersion":"Windows 10","osRelease":"Version 1703",
            "deviceType":"PC","cabDownloadable":false,"fileName":"contosodemo.exe"}]
            """,
            store => store.DesktopErrorDetails.Where(e => e.ApplicationId == "10238467886765136388"
                && e.FailureHash == "012345-5dbc9-b12f-c124-9d9810f05d8b" && e.Date >= Day(2018, 1, 1) && e.Date < Day(2018, 2, 1)),
            [
                new DesktopErrorDetail
                {
                    ApplicationId = "10238467886765136388",
                    FailureHash = "012345-5dbc9-b12f-c124-9d9810f05d8b",
                    FailureName = "NULL_CLASS_PTR_WRITE_c0000005_contoso.exe!unknown_error_in_process",
                    Date = new DateTimeOffset(2018, 1, 28, 23, 55, 29, TimeSpan.Zero),
                    CabIdHash = "54ffb83a-e159-41d2-8158-f36f306cc01e",
                    CabExpirationTime = new DateTimeOffset(2018, 2, 27, 23, 55, 29, TimeSpan.Zero),
                    Market = "US",
                    OsBuild = "10.0.10240",
                    ApplicationVersion = "2.2.2.0",
                    DeviceModel = "Contoso All-in-one",
                    OsVersion = "Windows 10",
                    OsRelease = "Version 1703",
                    DeviceType = "PC",
                    CabDownloadable = false,
                    FileName = "contosodemo.exe",
                },
            ]
        },
    };
}
