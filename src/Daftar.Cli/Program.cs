Console.WriteLine("daftar");
